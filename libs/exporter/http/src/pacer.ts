/** Lets calls through at the remote's pace. One pacer per connection, or one row in a database per connection. */
export interface Pacer {
  /** Resolves when the next call may leave; the turn is then used up. Rejects when the signal aborts. */
  turn(signal: AbortSignal): Promise<void>;
  /** The remote said "too fast" although we kept the pace: stay away for a while. */
  penalize(): void;
}

/** Waits, as a port: tests move time instead. Rejects when the signal aborts. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;
