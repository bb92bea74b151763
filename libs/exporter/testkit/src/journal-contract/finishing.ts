import { IllegalItemMoveError, itemTransitions, type ItemOutcome } from '@kontor/exporter-engine';
import { fault, issue, type Sentence, t1 } from './journal-under-test';

const later = new Date('2030-01-01T00:00:00.000Z');

const outcomes: readonly ItemOutcome[] = [
  { state: 'exported' },
  { state: 'skipped', issues: [issue] },
  { state: 'failed', issues: [issue, { code: 'KON-missing-field', field: 'glAccount', params: { field: 'glAccount' } }] },
  { state: 'needs-review', issues: [issue] },
  { state: 'queued', notBefore: later, fault },
  { state: 'in-doubt', notBefore: later, fault },
];

/** How items come to rest. */
export const finishing: readonly Sentence[] = [
  ...outcomes.map((outcome): Sentence => [`keeps that an item is ${outcome.state}, and why`, async (bench) => {
    await bench.finish(await bench.claimedOne(), outcome);
    expect(await bench.under.look(t1)).toMatchObject(outcome);
  }]),
  ...outcomes.filter(({ state }) => !itemTransitions[state].includes('failed')).map((outcome): Sentence => [`refuses to move an item from ${outcome.state} to failed`, async (bench) => {
    const item = await bench.claimedOne();
    await bench.finish(item, outcome);
    await expect(bench.finish(item, { state: 'failed', issues: [] })).rejects.toThrow(IllegalItemMoveError);
    expect((await bench.under.look(t1)).state).toBe(outcome.state);
  }]),
  ['counts attempts that met a fault, and no others', async (bench) => {
    const now = bench.under.clock.now();
    await bench.finish(await bench.claimedOne(), { state: 'queued', notBefore: now, fault });
    for (const outcome of [{ state: 'queued', notBefore: now }, { state: 'in-doubt', notBefore: now, fault }, { state: 'in-doubt', notBefore: now }] as const) {
      for (const item of await bench.claim()) await bench.finish(item, outcome);
    }
    expect((await bench.under.look(t1)).attempts).toBe(2);
  }],
  ['forgets the fault of an item that no longer waits for it', async (bench) => {
    await bench.finish(await bench.claimedOne(), { state: 'queued', notBefore: bench.under.clock.now(), fault });
    for (const item of await bench.claim()) await bench.finish(item, { state: 'exported' });
    expect((await bench.under.look(t1)).fault).toBeUndefined();
  }],
  ['keeps why a connection waits for a person', async (bench) => {
    expect(await bench.under.pausedBecause()).toBeUndefined();
    await bench.journal.pauseConnection(bench.lease, fault);
    expect(await bench.under.pausedBecause()).toEqual(fault);
  }],

];
