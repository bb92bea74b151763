/** The time, as a port: the engine is replayed under a clock that tests move. */
export interface Clock {
  /** The current instant. */
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/** The instant a number of milliseconds later. */
export const after = (instant: Date, milliseconds: number): Date => new Date(instant.getTime() + milliseconds);
