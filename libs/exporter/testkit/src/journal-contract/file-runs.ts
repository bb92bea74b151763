import { IllegalItemMoveError, type StoredArtifact } from '@kontor/exporter-engine';
import { aPlan, type Sentence, t1, t2, t3 } from './journal-under-test';

const files: readonly StoredArtifact[] = [{ name: 'export.csv', mimeType: 'text/csv', bytes: 3, sha256: 'ab'.repeat(32) }];

/** Runs whose items become files together. */
export const fileRuns: readonly Sentence[] = [
  ['hands out all items of the oldest run, then those of the next', async (bench) => {
    const first = await bench.under.startRun([t1, t2]);
    const second = await bench.under.startRun([t3]);
    const run = await bench.claimedRun();
    expect(run.id).toBe(first);
    expect(run.startedAt).toBeInstanceOf(Date);
    expect(run.items).toMatchObject([{ transactionId: t1, state: 'working' }, { transactionId: t2, state: 'working' }]);
    expect((await bench.claimedRun()).id).toBe(second);
    expect(await bench.journal.claimRun(bench.lease)).toBeUndefined();
  }],
  ['tells a run the same start every time, so that its files come out the same', async (bench) => {
    await bench.under.startRun([t1]);
    const { startedAt } = await bench.claimedRun();
    await bench.under.clock.advance(60_000);
    await bench.takeOver();
    const again = await bench.claimedRun();
    expect(again.startedAt).toEqual(startedAt);
    expect(again.items).toMatchObject([{ crashes: 1 }]);
  }],
  ['leaves paused runs alone', async (bench) => {
    await bench.under.setRun(await bench.under.startRun([t1]), 'paused');
    expect(await bench.journal.claimRun(bench.lease)).toBeUndefined();
  }],
  ['keeps the files and exports every item that stands in them', async (bench) => {
    await bench.under.startRun([t1, t2]);
    const run = await bench.claimedRun();
    await bench.journal.finishFiles(bench.lease, run, run.items.map((item) => ({ item, plan: aPlan('row') })), files);
    expect(await bench.under.filesOf(run.id)).toEqual(files);
    for (const id of [t1, t2]) expect(await bench.under.look(id)).toMatchObject({ state: 'exported', plan: aPlan('row') });
  }],
  ['keeps neither files nor items when one of the items cannot be exported any more', async (bench) => {
    await bench.under.startRun([t1, t2]);
    const run = await bench.claimedRun();
    for (const item of run.items.slice(1)) await bench.finish(item, { state: 'skipped', issues: [] });
    const filed = run.items.map((item) => ({ item, plan: aPlan('row') }));
    await expect(bench.journal.finishFiles(bench.lease, run, filed, files)).rejects.toThrow(IllegalItemMoveError);
    expect(await bench.under.filesOf(run.id)).toEqual([]);
    expect((await bench.under.look(t1)).state).toBe('working');
  }],
];
