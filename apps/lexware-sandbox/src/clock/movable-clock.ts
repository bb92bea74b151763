import { after, type Clock } from '@kontor/kernel';

export interface ClockState {
  /** Milliseconds ahead of the base clock. */
  readonly shiftedBy: number;
  readonly standingAt: Date | undefined;
}

/** The sandbox's own time: the given clock, until someone shifts it or makes it stand still. */
export class MovableClock implements Clock {
  private shiftedBy = 0;
  private standingAt: Date | undefined;
  private onMove: () => void = () => undefined;

  constructor(private readonly base: Clock) {}

  /** Tells when somebody moved the clock; that time passes goes without saying. */
  whenMoved(listener: () => void): void {
    this.onMove = listener;
  }

  now(): Date {
    return this.standingAt ?? after(this.base.now(), this.shiftedBy);
  }

  get standsStill(): boolean {
    return this.standingAt !== undefined;
  }

  advance(milliseconds: number): void {
    if (this.standingAt) this.standingAt = after(this.standingAt, milliseconds);
    else this.shiftedBy += milliseconds;
    this.onMove();
  }

  standAt(instant: Date): void {
    this.standingAt = instant;
    this.onMove();
  }

  /** Lets time run on from where it stands. */
  run(): void {
    if (!this.standingAt) return;
    this.shiftedBy = this.standingAt.getTime() - this.base.now().getTime();
    this.standingAt = undefined;
  }

  state(): ClockState {
    return { shiftedBy: this.shiftedBy, standingAt: this.standingAt };
  }

  restore({ shiftedBy, standingAt }: ClockState): void {
    this.shiftedBy = shiftedBy;
    this.standingAt = standingAt;
  }

  reset(): void {
    this.shiftedBy = 0;
    this.standingAt = undefined;
  }
}
