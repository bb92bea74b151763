import type { BellName, Ring } from './bells';

/** `unheard`: Redis is away. Nothing is lost, because the database knows what waits; who sweeps it rings again. */
export type Heard = 'rung' | 'unheard';

/** Wakes the worker for one door. Never throws and never waits long; call it after the commit. */
export abstract class Doorbell {
  abstract ring<Bell extends BellName>(bell: Bell, ids: Ring<Bell>): Promise<Heard>;
}
