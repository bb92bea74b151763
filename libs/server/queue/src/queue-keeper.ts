import { type BeforeApplicationShutdown, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { Queue } from 'bull';
import { heedClose, heedStart } from './heeded-promises';

/** Looks after the queues of a process: says once when Redis goes and comes, and closes them while the database is still open. */
export class QueueKeeper implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Queue');
  private closing = false;

  constructor(private readonly queues: readonly Queue[]) {
    queues.forEach(heedStart);
  }

  onModuleInit(): void {
    this.queues.forEach((queue) => this.watch(queue));
  }

  /** A server that drops keys when it is full would drop rings and locks. */
  async onApplicationBootstrap(): Promise<void> {
    const [queue] = this.queues;
    // Hosted servers and the embedded one keep their settings to themselves; a server that is away is reported elsewhere.
    const answer: unknown = await queue?.client.config('GET', 'maxmemory-policy').catch(() => undefined);
    const policy: unknown = Array.isArray(answer) ? answer[1] : undefined;
    if (typeof policy === 'string' && policy !== 'noeviction') {
      this.logger.warn({ msg: 'Redis may evict keys; set maxmemory-policy to noeviction', policy });
    }
  }

  /**
   * Takes no more rings and waits for those that are being answered. Rooms are told of the shutdown before this global
   * module, so a long answer has been asked to come to an end by now.
   */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    this.queues.forEach(heedClose);
    await Promise.all(this.queues.map((queue) => queue.close()));
  }

  private watch(queue: Queue): void {
    let away = false;
    queue.client.on('close', () => {
      if (!away && !this.closing) this.logger.warn({ msg: 'Redis is away', queue: queue.name });
      away = true;
    });
    queue.client.on('ready', () => {
      if (away) this.logger.log({ msg: 'Redis is back', queue: queue.name });
      away = false;
    });
    queue.on('stalled', () => this.logger.warn({ msg: 'a worker fell silent; its ring is answered anew', queue: queue.name }));
  }
}
