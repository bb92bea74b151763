import { LeaseLostError, type ClaimedRun, type ItemRecord, type Journal, type Lease } from '@kontor/exporter-engine';
import { aPlan, fault, intentOf, type Sentence, t1 } from './journal-under-test';

type Write = (journal: Journal, stale: Lease, item: ItemRecord) => Promise<unknown>;

const runOf = (item: ItemRecord): ClaimedRun => ({ id: item.runId, startedAt: new Date(0), items: [item] });

const writes: readonly (readonly [name: string, write: Write])[] = [
  ['claim', (journal, stale) => journal.claim(stale, 10)],
  ['replan', (journal, stale, item) => journal.replan(stale, item, aPlan('payment'))],
  ['intend', (journal, stale, item) => journal.intend(stale, [intentOf(item, 'payment')])],
  ['conclude', (journal, stale, item) => journal.conclude(stale, intentOf(item), { state: 'done', ref: { kind: 'entry', id: 'too-late' } })],
  ['noteMiss', (journal, stale, item) => journal.noteMiss(stale, item, 'entry')],
  ['finish', (journal, stale, item) => journal.finish(stale, item, { state: 'exported' })],
  ['claimRun', (journal, stale) => journal.claimRun(stale)],
  ['finishFiles', (journal, stale, item) => journal.finishFiles(stale, runOf(item), [{ item, plan: aPlan('entry') }], [])],
  ['pauseConnection', (journal, stale) => journal.pauseConnection(stale, fault)],
  ['pendingDrain', (journal, stale) => journal.pendingDrain(stale)],
  ['drainTold', (journal, stale) => journal.drainTold(stale)],
  ['drainRefused', (journal, stale) => journal.drainRefused(stale, fault)],
];

/** A write that comes too late changes nothing. */
export const fencing: readonly Sentence[] = [
  ...writes.map(([name, write]): Sentence => [`refuses ${name} of a holder whose lane was taken over`, async (bench) => {
    const item = await bench.claimedOne();
    await bench.intend(item);
    const stale = bench.lease;
    await bench.takeOver();
    const before = [await bench.under.look(t1), await bench.journal.steps(item), await bench.under.pausedBecause(), await bench.journal.pendingDrain(bench.lease)];
    await expect(write(bench.journal, stale, item)).rejects.toThrow(LeaseLostError);
    const now = [await bench.under.look(t1), await bench.journal.steps(item), await bench.under.pausedBecause(), await bench.journal.pendingDrain(bench.lease)];
    expect(now).toEqual(before);
  }]),
  ['takes the writes of the young holder', async (bench) => {
    await bench.intend(await bench.claimedOne());
    await bench.takeOver();
    for (const item of await bench.claim()) {
      await bench.journal.conclude(bench.lease, intentOf(item), { state: 'done', ref: { kind: 'entry', id: 'found' } });
      await bench.finish(item, { state: 'exported' });
    }
    expect((await bench.under.look(t1)).state).toBe('exported');
  }],
];
