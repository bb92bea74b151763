import { setTimeout as wait } from 'node:timers/promises';
import type { Sleep } from './pacer';

/** The machine's own clock. */
export const machineSleep: Sleep = (milliseconds, signal) => wait(milliseconds, undefined, { signal });
