import type { Conclusion } from '@kontor/exporter-engine';
import { fault, intentOf, type Sentence, t1, t2 } from './journal-under-test';

const conclusions: readonly Conclusion[] = [
  { state: 'done', ref: { kind: 'entry', id: 'remote-1', echo: { gross: '119.00' } } },
  { state: 'in-doubt', fault },
  { state: 'failed', fault },
];

/** What is kept of an operation, from the intent to its end. */
export const stepTrace: readonly Sentence[] = [
  ['keeps an intent with its time, its input as planned and its input as sent', async (bench) => {
    const item = await bench.claimedOne();
    const intent = intentOf(item, 'entry', { account: { $resultOf: 'account' } });
    const records = await bench.journal.intend(bench.lease, [{ ...intent, input: { account: 'remote-1' } }]);
    const now = bench.under.clock.now();
    expect(await bench.journal.steps(item)).toEqual(records);
    expect(records).toMatchObject([
      { operation: 'entry', step: 'createEntry', state: 'intended', itemId: item.id, settled: false, attempt: 1, intendedAt: now, firstIntendedAt: now, misses: 0 },
    ]);
    expect(records).toMatchObject([{ planned: { account: { $resultOf: 'account' } }, input: { account: 'remote-1' } }]);
  }],
  ['answers intents in the order they were given', async (bench) => {
    const items = await bench.claimed(t1, t2);
    const records = await bench.journal.intend(bench.lease, items.map((item) => intentOf(item)));
    expect(records.map((record) => record.itemId)).toEqual(items.map((item) => item.id));
  }],
  ['keeps all intents of a batch or none', async (bench) => {
    const items = await bench.claimed(t1, t2);
    for (const item of items.slice(1)) await bench.done(item, 'payment');
    await expect(bench.journal.intend(bench.lease, items.map((item) => intentOf(item, 'payment')))).rejects.toThrow();
    for (const item of items.slice(0, 1)) expect(await bench.journal.steps(item)).toEqual([]);
  }],
  ...conclusions.map((conclusion): Sentence => [`keeps how an operation ended: ${conclusion.state}`, async (bench) => {
    const item = await bench.claimedOne();
    await bench.intend(item);
    await bench.journal.conclude(bench.lease, intentOf(item), conclusion);
    expect(await bench.step(item)).toMatchObject(conclusion);
  }]),
  ['starts every attempt with a clean sheet and remembers when the first was made', async (bench) => {
    const item = await bench.claimedOne();
    const first = await bench.intend(item);
    await bench.journal.conclude(bench.lease, intentOf(item), { state: 'in-doubt', fault });
    await bench.journal.noteMiss(bench.lease, item, 'entry');
    await bench.under.clock.advance(5000);
    const second = await bench.intend(item);
    expect(second).toMatchObject({ state: 'intended', attempt: 2, misses: 0, firstIntendedAt: first.intendedAt, intendedAt: bench.under.clock.now() });
    expect([second.fault, second.lastMissAt, second.ref]).toEqual([undefined, undefined, undefined]);
    expect(await bench.step(item)).toEqual(second);
  }],
  ['counts look-ups that found nothing, and when the last was', async (bench) => {
    const item = await bench.claimedOne();
    await bench.intend(item);
    await bench.journal.noteMiss(bench.lease, item, 'entry');
    await bench.under.clock.advance(1000);
    await bench.journal.noteMiss(bench.lease, item, 'entry');
    expect(await bench.step(item)).toMatchObject({ misses: 2, lastMissAt: bench.under.clock.now() });
  }],
  ['lets nobody begin or end anew what is done', async (bench) => {
    const item = await bench.claimedOne();
    await bench.done(item);
    await expect(bench.intend(item)).rejects.toThrow();
    await expect(bench.journal.conclude(bench.lease, intentOf(item), { state: 'failed', fault })).rejects.toThrow();
    expect(await bench.step(item)).toMatchObject({ state: 'done', attempt: 1 });
  }],
];
