import { Logger } from '@nestjs/common';
import type { Queue } from 'bull';
import { type BellName, doorOf, type Ring } from './bells';
import { Doorbell, type Heard } from './doorbell';
import { withinDeadline } from './within-deadline';

const patience = 1_000;
const mayHear = new Set<string>(['wait', 'connecting', 'connect', 'ready']);

export class RedisAwayError extends Error {
  constructor(status: string) {
    super(`The connection to Redis is ${status}`);
    this.name = 'RedisAwayError';
  }
}

/** Rings through Bull. At most two jobs per door are in Redis: one that is being answered and one that waits. */
export class BullDoorbell extends Doorbell {
  private readonly logger = new Logger('Doorbell');

  constructor(private readonly queues: ReadonlyMap<BellName, Queue>) {
    super();
  }

  async ring<Bell extends BellName>(bell: Bell, ids: Ring<Bell>): Promise<Heard> {
    try {
      await withinDeadline(this.add(bell, ids), patience);
      return 'rung';
    } catch (error) {
      // Redis is away, closing or full. The database keeps what waits.
      this.logger.warn({ msg: 'a bell was not heard', bell, err: error });
      return 'unheard';
    }
  }

  private async add<Bell extends BellName>(bell: Bell, ids: Ring<Bell>): Promise<void> {
    const queue = this.queues.get(bell);
    if (!queue) throw new RedisAwayError('not configured');
    if (!mayHear.has(queue.client.status)) throw new RedisAwayError(queue.client.status);
    const door = doorOf(bell, ids);
    const earlier = await queue.getJob(door);
    // One that still waits will see everything that is committed by now. One that has begun may be past its last look,
    // and Bull ignores a second job of the same name.
    if (await earlier?.isWaiting()) return;
    await queue.add(ids, { jobId: earlier ? `${door}.next` : door });
  }
}
