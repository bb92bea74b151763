import { LeaseLostError } from '@kontor/exporter-engine';
import { type Sentence, t1, t2 } from './journal-under-test';

/** What becomes of items when their holder gives the lane back. */
export const givingBack: readonly Sentence[] = [
  ['puts back what is still worked on, and counts no death', async (bench) => {
    const [first, second] = await bench.claimed(t1, t2);
    if (!first || !second) throw new Error('Two items were ordered');
    await bench.intend(first);
    await bench.finish(second, { state: 'exported' });
    await bench.under.release(bench.lease);
    expect(await bench.under.look(t1)).toMatchObject({ state: 'queued', crashes: 0, attempts: 0 });
    expect((await bench.under.look(t2)).state).toBe('exported');
    expect(await bench.step(first)).toMatchObject({ state: 'intended', attempt: 1 });
  }],
  ['skips what it puts back into a cancelled run with nothing begun', async (bench) => {
    const { runId } = await bench.claimedOne();
    await bench.under.setRun(runId, 'cancelled');
    await bench.under.release(bench.lease);
    expect(await bench.under.look(t1)).toMatchObject({ state: 'skipped', issues: [{ code: 'KON-cancelled' }] });
  }],
  ['takes no item away from a younger holder', async (bench) => {
    const stale = bench.lease;
    await bench.claimedOne();
    await bench.takeOver();
    await bench.claim();
    await bench.under.release(stale);
    expect((await bench.under.look(t1)).state).toBe('working');
  }],
  ['takes no write of a holder who gave the lane back', async (bench) => {
    const item = await bench.claimedOne();
    await bench.under.release(bench.lease);
    await expect(bench.intend(item)).rejects.toThrow(LeaseLostError);
    expect(await bench.journal.steps(item)).toEqual([]);
  }],
];
