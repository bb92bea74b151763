import type { RunProgress } from '@kontor/api-contracts';

type Measured = Pick<RunProgress, 'selected' | 'waiting' | 'begun' | 'skipped'>;

/**
 * A transaction of which something is written counts as half done: where payments go out together, the last step comes
 * for many at once. What is skipped takes no time.
 */
const workDone = ({ selected, waiting, begun, skipped }: Measured): number => selected - skipped - waiting + begun / 2;
const workLeft = ({ waiting, begun }: Measured): number => waiting - begun / 2;

/** Seconds after which what was seen counts a third. */
const memory = 60;
/** How long the estimate takes to follow a new pace. */
const patience = 15;
/** Below this an estimate would be a guess. */
const enough = { seconds: 4, work: 1 };

/**
 * Estimates how long a run still takes from the pace it has kept lately. What it tells counts down by itself and is drawn
 * towards each new estimate bit by bit, so that no burst and no pause makes it jump.
 */
export class RemainingTime {
  private seen: { readonly at: number; readonly work: number } | undefined;
  private work = 0;
  private seconds = 0;
  private told: number | undefined;

  /** Before anything was seen: what the preview said the whole takes. */
  expect(progress: Measured, seconds: number): void {
    if (seconds <= 0 || this.seconds > 0) return;
    this.begin(workLeft(progress) * (memory / 2 / seconds), memory / 2);
  }

  /** Seconds since the run has started and what it has done in them, for somebody who comes in the middle. */
  catchUp(progress: Measured, seconds: number): void {
    if (seconds <= 0 || this.seconds > 0) return;
    const share = Math.min(1, memory / 2 / seconds);
    this.begin(workDone(progress) * share, seconds * share);
  }

  /** Gives seconds; nothing as long as too little is known. `at` is in milliseconds and rises. */
  observe(progress: Measured, at: number): number | undefined {
    const work = workDone(progress);
    const passed = this.seen ? Math.max(0, (at - this.seen.at) / 1000) : 0;
    const fades = Math.exp(-passed / memory);
    this.work = this.work * fades + Math.max(0, work - (this.seen?.work ?? work));
    this.seconds = this.seconds * fades + passed;
    this.seen = { at, work };
    return this.tell(workLeft(progress), passed);
  }

  /** The run stands still for a reason of its own: the pace it had before holds when it goes on. */
  rest(progress: Measured, at: number): void {
    this.seen = { at, work: workDone(progress) };
  }

  private begin(work: number, seconds: number): void {
    [this.work, this.seconds] = [work, seconds];
  }

  private tell(left: number, passed: number): number | undefined {
    if (left <= 0) return (this.told = 0);
    if (this.seconds < enough.seconds || this.work < enough.work) return this.told;
    const estimate = (left * this.seconds) / this.work;
    if (this.told === undefined) return (this.told = estimate);
    const countedDown = Math.max(0, this.told - passed);
    return (this.told = countedDown + (estimate - countedDown) * (1 - Math.exp(-passed / patience)));
  }
}
