import { aPlan, fault, intentOf, issue, only, type JournalBench, type Sentence, t1 } from './journal-under-test';

/** An item that began something, was refused, and is tried again. */
async function retried(bench: JournalBench) {
  const first = await bench.claimedOne();
  await bench.journal.replan(bench.lease, first, aPlan('contact', 'entry'));
  await bench.done(first, 'contact');
  await bench.intend(first);
  await bench.journal.conclude(bench.lease, intentOf(first), { state: 'failed', fault });
  await bench.finish(first, { state: 'failed', issues: [issue] });
  await bench.under.retry(t1);
  return only(await bench.claim());
}

/** What a person's "try again" leaves of a failed item. */
export const retrying: readonly Sentence[] = [
  ['forgets the plan, the reasons and the counts of an item that is tried again, and keeps its steps', async (bench) => {
    const item = await retried(bench);
    expect(item).toMatchObject({ state: 'working', crashes: 0, attempts: 0 });
    expect(item.plan).toBeUndefined();
    expect((await bench.under.look(t1)).issues).toEqual([]);
    expect((await bench.journal.steps(item)).map(({ operation, state, itemId }) => [operation, state, itemId])).toEqual([['contact', 'done', item.id], ['entry', 'failed', item.id]]);
  }],
  ['takes a new plan for it although something was begun under the old one', async (bench) => {
    const item = await retried(bench);
    await bench.journal.replan(bench.lease, item, aPlan('entry', 'payment'));
    expect(await bench.under.look(t1)).toMatchObject({ plan: aPlan('entry', 'payment'), planChanges: 0 });
  }],
  ['takes no third plan once it has that one', async (bench) => {
    const item = await retried(bench);
    await bench.journal.replan(bench.lease, item, aPlan('entry', 'payment'));
    await expect(bench.journal.replan(bench.lease, item, aPlan('payment'))).rejects.toThrow();
    expect((await bench.under.look(t1)).plan).toEqual(aPlan('entry', 'payment'));
  }],
  ['lets what was refused be begun again, as a further attempt', async (bench) => {
    const item = await retried(bench);
    expect(await bench.intend(item)).toMatchObject({ state: 'intended', attempt: 2 });
    await expect(bench.intend(item, 'contact')).rejects.toThrow();
  }],
];
