import { createHash } from 'node:crypto';
import type { Chance } from './fault';

/** Whether a call is struck by lot. The same seed and the same call always answer the same. */
export function isDrawn({ percent, seed }: Chance, call: number): boolean {
  const lot = createHash('sha256').update(`${seed}:${call}`).digest().readUInt32BE(0);
  return lot < (percent / 100) * 2 ** 32;
}
