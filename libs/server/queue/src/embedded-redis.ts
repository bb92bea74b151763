import Redis from 'ioredis';

/** The in-memory stand-in lacks the one command with which Bull waits for a job; its successor does the same. */
export function speakToEmbeddedRedis(): void {
  Redis.prototype.brpoplpush = function (this: Redis, source: string, destination: string, timeout: number) {
    return this.blmove(source, destination, 'RIGHT', 'LEFT', timeout);
  };
}
