import type { ItemOutcome } from '@kontor/exporter-engine';
import { after } from '@kontor/kernel';
import { fault, type Sentence, t1, t2, t3 } from './journal-under-test';

const ends: readonly ItemOutcome[] = [
  { state: 'exported' },
  { state: 'skipped', issues: [] },
  { state: 'failed', issues: [] },
  { state: 'needs-review', issues: [] },
];

/** Which items a holder gets. */
export const claiming: readonly Sentence[] = [
  ['hands out the oldest items first, and no more than asked for', async (bench) => {
    await bench.under.startRun([t1, t2]);
    await bench.under.startRun([t3]);
    expect((await bench.claim(2)).map((item) => item.transactionId)).toEqual([t1, t2]);
    expect((await bench.claim(2)).map((item) => item.transactionId)).toEqual([t3]);
  }],
  ['marks what it hands out as working and does not hand it out again', async (bench) => {
    const item = await bench.claimedOne();
    expect(item).toMatchObject({ transactionId: t1, generation: 1, state: 'working', crashes: 0, attempts: 0 });
    expect(await bench.claim()).toEqual([]);
    expect((await bench.under.look(t1)).state).toBe('working');
  }],
  ['hands out nothing twice when it is asked twice at once', async (bench) => {
    await bench.under.startRun([t1, t2, t3]);
    const [left, right] = await Promise.all([bench.claim(2), bench.claim(2)]);
    expect([...left, ...right].map((item) => item.transactionId).sort()).toEqual([t1, t2, t3]);
  }],
  ...(['queued', 'in-doubt'] as const).map((state): Sentence => [`waits with ${state} items until their time has come`, async (bench) => {
    const item = await bench.claimedOne();
    await bench.finish(item, { state, notBefore: after(bench.under.clock.now(), 1000) });
    expect(await bench.claim()).toEqual([]);
    await bench.under.clock.advance(1000);
    expect((await bench.claim()).map(({ transactionId }) => transactionId)).toEqual([t1]);
  }]),
  ...(['paused', 'over'] as const).map((state): Sentence => [`leaves the items of a run alone that is ${state}`, async (bench) => {
    const runId = await bench.under.startRun([t1]);
    await bench.under.setRun(runId, state);
    expect(await bench.claim()).toEqual([]);
  }]),
  ...ends.map((outcome): Sentence => [`does not hand out what is ${outcome.state}`, async (bench) => {
    await bench.finish(await bench.claimedOne(), outcome);
    await bench.takeOver();
    expect(await bench.claim()).toEqual([]);
  }]),
  ['hands out what an older holder left behind, and counts its death', async (bench) => {
    await bench.claimedOne();
    await bench.takeOver();
    expect(await bench.claim()).toMatchObject([{ transactionId: t1, crashes: 1 }]);
    await bench.takeOver();
    expect(await bench.claim()).toMatchObject([{ transactionId: t1, crashes: 2 }]);
  }],
  ['counts no death for an item that was put back', async (bench) => {
    await bench.finish(await bench.claimedOne(), { state: 'queued', notBefore: bench.under.clock.now(), fault });
    await bench.takeOver();
    expect(await bench.claim()).toMatchObject([{ transactionId: t1, crashes: 0, attempts: 1 }]);
  }],
];
