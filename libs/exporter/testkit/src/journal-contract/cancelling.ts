import { only, type Sentence, t1, t2 } from './journal-under-test';

const cancelled = { state: 'skipped', issues: [{ code: 'KON-cancelled' }] } as const;

/** What becomes of items when a person stops their run. */
export const cancelling: readonly Sentence[] = [
  ['wants an item as long as its run goes on', async (bench) => {
    expect(await bench.journal.isWanted(await bench.claimedOne())).toBe(true);
  }],
  ...(['paused', 'cancelled', 'over'] as const).map((state): Sentence => [`does not want an item whose run is ${state}`, async (bench) => {
    const item = await bench.claimedOne();
    await bench.under.setRun(item.runId, state);
    expect(await bench.journal.isWanted(item)).toBe(false);
  }]),
  ['hands out what was begun of a cancelled run, and nothing else', async (bench) => {
    const [begun, untouched] = await bench.claimed(t1, t2);
    if (!begun || !untouched) throw new Error('Two items were ordered');
    await bench.intend(begun);
    for (const item of [begun, untouched]) await bench.finish(item, { state: 'queued', notBefore: bench.under.clock.now() });
    await bench.under.setRun(begun.runId, 'cancelled');
    expect((await bench.claim()).map(({ transactionId }) => transactionId)).toEqual([t1]);
  }],
  ['hands out what a dead holder left of a cancelled run, begun or not, so that it comes to rest', async (bench) => {
    const { runId } = await bench.claimedOne();
    await bench.under.setRun(runId, 'cancelled');
    await bench.takeOver();
    const item = only(await bench.claim());
    expect(item.crashes).toBe(1);
    await bench.finish(item, { state: 'queued', notBefore: bench.under.clock.now() });
    expect(await bench.under.look(t1)).toMatchObject(cancelled);
  }],
  ['skips an item that is put back into a cancelled run with nothing begun', async (bench) => {
    const item = await bench.claimedOne();
    await bench.under.setRun(item.runId, 'cancelled');
    await bench.finish(item, { state: 'queued', notBefore: bench.under.clock.now() });
    expect(await bench.under.look(t1)).toMatchObject(cancelled);
    expect(await bench.claim()).toEqual([]);
  }],
  ['puts back into a cancelled run what was begun', async (bench) => {
    const item = await bench.claimedOne();
    await bench.intend(item);
    await bench.under.setRun(item.runId, 'cancelled');
    await bench.finish(item, { state: 'queued', notBefore: bench.under.clock.now() });
    expect((await bench.under.look(t1)).state).toBe('queued');
  }],
  ['calls an item begun only for what was intended for itself', async (bench) => {
    const earlier = await bench.claimedOne();
    await bench.done(earlier);
    await bench.finish(earlier, { state: 'failed', issues: [] });
    const item = await bench.claimedOne();
    await bench.under.setRun(item.runId, 'cancelled');
    await bench.finish(item, { state: 'queued', notBefore: bench.under.clock.now() });
    expect(await bench.under.look(t1)).toMatchObject(cancelled);
  }],
];
