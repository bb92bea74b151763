import type { ItemOutcome } from '@kontor/exporter-engine';
import { type Sentence, t1 } from './journal-under-test';

const now = new Date(0);

const living: readonly ItemOutcome[] = [
  { state: 'queued', notBefore: now },
  { state: 'in-doubt', notBefore: now },
  { state: 'needs-review', issues: [] },
  { state: 'exported' },
];
const over: readonly ItemOutcome[] = [{ state: 'failed', issues: [] }, { state: 'skipped', issues: [] }];

/** At most one living export per transaction and connection. */
export const uniqueness: readonly Sentence[] = [
  ...living.map((outcome): Sentence => [`refuses a second item while the first is ${outcome.state}`, async (bench) => {
    await bench.finish(await bench.claimedOne(), outcome);
    await expect(bench.under.startRun([t1])).rejects.toThrow();
    expect((await bench.under.look(t1)).state).toBe(outcome.state);
  }]),
  ['refuses a second item while the first is worked on', async (bench) => {
    await bench.claimedOne();
    await expect(bench.under.startRun([t1])).rejects.toThrow();
  }],
  ...over.map((outcome): Sentence => [`takes a second item once the first is ${outcome.state}`, async (bench) => {
    await bench.finish(await bench.claimedOne(), outcome);
    await bench.under.startRun([t1]);
    expect((await bench.under.look(t1)).state).toBe('queued');
  }]),
  ['takes an exported transaction again when a person exports it anew', async (bench) => {
    await bench.finish(await bench.claimedOne(), { state: 'exported' });
    await bench.under.startRun([t1], 2);
    expect(await bench.claim()).toMatchObject([{ transactionId: t1, generation: 2 }]);
  }],
  ['takes one of two runs that are started at once for the same transaction', async (bench) => {
    const ends = await Promise.allSettled([bench.under.startRun([t1]), bench.under.startRun([t1])]);
    expect(ends.map((end) => end.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await bench.claim()).toHaveLength(1);
  }],
];
