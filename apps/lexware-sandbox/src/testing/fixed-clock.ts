import type { Clock } from '@kontor/kernel';

/** Thursday, 5 March 2026, ten o'clock in Germany; only the admin plane moves it. */
export const fixedClock: Clock = { now: () => new Date('2026-03-05T09:00:00.000Z') };
