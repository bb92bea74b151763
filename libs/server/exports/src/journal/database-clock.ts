import type { Clock } from '@kontor/kernel';

/**
 * The time of the database, kept by the machine's clock and set right whenever the database tells its own. Two workers
 * whose clocks differ then agree about how long ago something happened.
 */
export class DatabaseClock implements Clock {
  private offset = 0;

  constructor(private readonly machine: Clock) {}

  now(): Date {
    return new Date(this.machine.now().getTime() + this.offset);
  }

  set(databaseNow: Date): void {
    this.offset = databaseNow.getTime() - this.machine.now().getTime();
  }
}
