import type { Clock } from '@kontor/kernel';

/** A clock that stands still until a test moves it. */
export class MovingClock implements Clock {
  private instant: Date;

  constructor(start = '2026-03-05T09:00:00.000Z') {
    this.instant = new Date(start);
  }

  now(): Date {
    return this.instant;
  }

  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}
