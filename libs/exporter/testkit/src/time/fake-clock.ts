import { after, type Clock } from '@kontor/kernel';

interface Alarm {
  readonly at: number;
  readonly order: number;
  readonly work: () => void | Promise<void>;
}

const start = new Date('2026-03-02T08:00:00.000Z');

/** A clock that moves only when told. Alarms ring on the way, in order, each at its own instant. */
export class FakeClock implements Clock {
  private instant: number;
  private alarms: readonly Alarm[] = [];
  private orders = 0;

  constructor(startAt: Date = start) {
    this.instant = startAt.getTime();
  }

  readonly now = (): Date => new Date(this.instant);

  /** Does the work when the clock gets there. What comes back cancels it. */
  at(instant: Date, work: () => void | Promise<void>): () => void {
    const alarm: Alarm = { at: instant.getTime(), order: (this.orders += 1), work };
    this.alarms = [...this.alarms, alarm];
    return () => {
      this.alarms = this.alarms.filter((other) => other !== alarm);
    };
  }

  /** When the next alarm rings, if any is set. */
  nextAlarm(): Date | undefined {
    const next = this.next();
    return next && new Date(Math.max(next.at, this.instant));
  }

  /**
   * Moves forward, after everything that could go on without it has gone on. Resolves when every alarm on the way has
   * been dealt with. Moving back is not possible.
   */
  async moveTo(instant: Date): Promise<void> {
    const target = instant.getTime();
    await pendingWork();
    for (let alarm = this.next(); alarm && alarm.at <= target; alarm = this.next()) {
      this.alarms = this.alarms.filter((other) => other !== alarm);
      this.instant = Math.max(this.instant, alarm.at);
      await alarm.work();
      await pendingWork();
    }
    this.instant = Math.max(this.instant, target);
  }

  advance(milliseconds: number): Promise<void> {
    return this.moveTo(after(this.now(), milliseconds));
  }

  /** Sleep as a port, for tests with one worker: whoever sleeps moves the clock. Rejects when the signal is aborted. */
  readonly sleepByMoving = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
    signal?.throwIfAborted();
    await this.advance(milliseconds);
  };

  /** Sleep as a port: waits until somebody moves the clock. Rejects when the signal aborts. */
  readonly sleepUntilMoved = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const cancel = this.at(new Date(this.instant + milliseconds), () => resolve());
      signal?.addEventListener('abort', () => {
        cancel();
        reject(asError(signal.reason));
      }, { once: true });
    });

  private next(): Alarm | undefined {
    return this.alarms.reduce<Alarm | undefined>((first, alarm) => (first && !isEarlier(alarm, first) ? first : alarm), undefined);
  }
}

const isEarlier = (left: Alarm, right: Alarm): boolean => left.at < right.at || (left.at === right.at && left.order < right.order);

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error('Aborted'));

/** Resolves when everything that could go on without time or network has gone on. */
export const pendingWork = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));
