import type { Queue } from 'bull';
import { withinDeadline } from './within-deadline';

const patience = 1_000;

/** Tells whether Redis answers. */
export class RedisHealth {
  constructor(private readonly queues: readonly Queue[]) {}

  async check(): Promise<'up' | 'down'> {
    const answers = this.queues.map((queue) => withinDeadline(queue.client.ping(), patience));
    return Promise.all(answers).then(
      () => 'up',
      // Whatever the reason, Redis does not answer.
      () => 'down',
    );
  }
}
