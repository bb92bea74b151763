import { type BeforeApplicationShutdown, Logger, type OnModuleInit } from '@nestjs/common';
import type { Queue } from 'bull';

/** Looks after the queues of a process: says once when Redis goes and comes, and closes them while the database is still open. */
export class QueueKeeper implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('Queue');
  private closing = false;

  constructor(private readonly queues: readonly Queue[]) {}

  onModuleInit(): void {
    this.queues.forEach((queue) => this.watch(queue));
  }

  /** Takes no more rings and waits for those that are being answered. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
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
