import { Process, Processor } from '@nestjs/bull';
import { Logger } from '@nestjs/common';
import type { Job } from 'bull';
import { type BellName, readRing, type Ring } from './bells';

/** Answers one bell. The ids may be of something that is gone: look it up and return. */
export interface HearsRing<Bell extends BellName> {
  hear(ring: Ring<Bell>): Promise<void>;
}

type Listener<Bell extends BellName> = new (...args: never[]) => HearsRing<Bell>;

/** All that Redis gets to know of a failure; the log has the rest. */
class UnansweredRingError extends Error {
  constructor(bell: BellName) {
    super(`A ring of ${bell} could not be answered`);
    this.name = 'UnansweredRingError';
  }
}

const logger = new Logger('BellListener');

async function answer<Bell extends BellName>(bell: Bell, listener: HearsRing<Bell>, job: Job<unknown>): Promise<void> {
  const ring = readRing(bell, job.data);
  // A job that was removed while it stalled comes back without its data.
  if (!ring) return logger.warn({ msg: 'a ring without ids was dropped', bell });
  await listener.hear(ring).catch((error: unknown) => {
    // Whatever it is: a handler has its own faults under control, so this one is a defect.
    logger.error({ msg: 'a ring could not be answered', bell, ...ring, err: error });
    throw new UnansweredRingError(bell);
  });
}

/** Makes a provider answer a bell in the process that has it; several rings at once, up to `concurrency`. */
export const HearsBell =
  <Bell extends BellName>(bell: Bell, options: { readonly concurrency: number }) =>
  (listener: Listener<Bell>): void => {
    const entry = 'answerBullJob';
    const method = {
      value(this: HearsRing<Bell>, job: Job<unknown>): Promise<void> {
        return answer(bell, this, job);
      },
    };
    Object.defineProperty(listener.prototype, entry, method);
    Process({ concurrency: options.concurrency })(listener.prototype as object, entry, method);
    Processor(bell)(listener);
  };
