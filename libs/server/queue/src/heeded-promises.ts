import { Logger } from '@nestjs/common';
import type { Queue } from 'bull';
import type { Redis } from 'ioredis';

/** What Bull 4 has and its types do not tell. */
interface BullInside {
  setWorkerName: () => Promise<void>;
  readonly bclientInitialized: boolean;
  readonly bclient: Redis;
}

const logger = new Logger('Queue');

/**
 * Bull lets go of three promises that fail when Redis is away at the wrong moment, and Node ends a process for a failure
 * that nobody heeds. This one lists the workers of a queue, which nobody asks for; the next one listens for jobs.
 */
export function heedStart(queue: Queue): void {
  (queue as Queue & Partial<BullInside>).setWorkerName = async () => undefined;
  const listen = queue.process.bind(queue) as (...args: unknown[]) => Promise<void>;
  const heeded = async (...args: unknown[]): Promise<void> => {
    await listen(...args).catch((error: unknown) => {
      // Closed before Redis ever came; while it is only away, Bull waits.
      logger.warn({ msg: 'stopped listening', queue: queue.name, err: error });
    });
  };
  queue.process = heeded as typeof queue.process;
}

/** The third: Bull opens its blocking connection anew while it waits for the last jobs before it closes. */
export function heedClose(queue: Queue): void {
  const inside = queue as Queue & Partial<BullInside>;
  if (!inside.bclientInitialized || !inside.bclient) return;
  const client = inside.bclient;
  const connect = client.connect.bind(client);
  client.connect = async () => {
    // It is closed right afterwards: a connection that fails has lost nothing.
    await connect().catch(() => undefined);
  };
}
