import { LeaseLostError } from '@kontor/exporter-engine';
import { held, silenced, type LaneSentence } from './lane-desk-under-test';

/** What a holder may still do. */
export const keepingLanes: readonly LaneSentence[] = [
  ['lets requests of its holder out', async (under) => {
    const lease = await held(under);
    expect(() => lease.assertHeld()).not.toThrow();
    expect(lease.withdrawn.aborted).toBe(false);
  }],
  ['lets no request out once the lease has run out, even while nobody else has taken the lane', async (under) => {
    const lease = await silenced(under);
    expect(() => lease.assertHeld()).toThrow(LeaseLostError);
    expect(lease.lost.aborted).toBe(true);
  }],
  ['lets no request of an old holder out, and those of the young one', async (under) => {
    const old = await silenced(under);
    const young = await held(under);
    expect(() => old.assertHeld()).toThrow(LeaseLostError);
    expect(() => young.assertHeld()).not.toThrow();
  }],
];
