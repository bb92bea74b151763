import { intentOf, only, type Sentence, t1, t2 } from './journal-under-test';

/** Steps belong to connection, transaction and generation; items come and go. */
export const stepOwnership: readonly Sentence[] = [
  ['shows a later item what an earlier one of the same transaction has begun', async (bench) => {
    const first = await bench.claimedOne();
    await bench.done(first);
    await bench.finish(first, { state: 'failed', issues: [] });
    const second = await bench.claimedOne();
    expect(await bench.journal.steps(second)).toMatchObject([{ operation: 'entry', itemId: first.id, state: 'done', settled: false }]);
  }],
  ['names the item that wrote to a step last', async (bench) => {
    const first = await bench.claimedOne();
    await bench.intend(first);
    await bench.intend(first, 'payment');
    await bench.finish(first, { state: 'failed', issues: [] });
    const second = await bench.claimedOne();
    await bench.intend(second, 'payment');
    await bench.journal.conclude(bench.lease, intentOf(second), { state: 'done', ref: { kind: 'entry', id: 'found' } });
    expect((await bench.journal.steps(second)).map((step) => step.itemId)).toEqual([second.id, second.id]);
  }],
  ['shows nothing of an earlier generation', async (bench) => {
    const first = await bench.claimedOne();
    await bench.done(first);
    await bench.finish(first, { state: 'exported' });
    await bench.under.startRun([t1], 2);
    expect(await bench.journal.steps(only(await bench.claim()))).toEqual([]);
    expect(await bench.journal.steps(first)).toHaveLength(1);
  }],
  ['shows nothing of another transaction', async (bench) => {
    const items = await bench.claimed(t1, t2);
    for (const item of items.slice(0, 1)) await bench.done(item);
    for (const item of items.slice(1)) expect(await bench.journal.steps(item)).toEqual([]);
  }],
  ['settles what an exported item stands on, whichever item wrote it', async (bench) => {
    const first = await bench.claimedOne();
    await bench.done(first);
    await bench.finish(first, { state: 'failed', issues: [] });
    const second = await bench.claimedOne();
    await bench.done(second, 'payment');
    await bench.finish(second, { state: 'exported' });
    expect((await bench.journal.steps(second)).map(({ operation, settled }) => [operation, settled])).toEqual([['entry', true], ['payment', true]]);
  }],
];
