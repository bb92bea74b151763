import { aPlan, only, type Sentence, t1 } from './journal-under-test';

/** Which plan stands with an item. */
export const planKeeping: readonly Sentence[] = [
  ['keeps the plan of an item', async (bench) => {
    await bench.journal.replan(bench.lease, await bench.claimedOne(), aPlan('entry'));
    await bench.takeOver();
    expect(only(await bench.claim()).plan).toEqual(aPlan('entry'));
    expect((await bench.under.look(t1)).planChanges).toBe(0);
  }],
  ['notes when a plan takes the place of another', async (bench) => {
    const item = await bench.claimedOne();
    await bench.journal.replan(bench.lease, item, aPlan('entry'));
    await bench.journal.replan(bench.lease, item, aPlan('entry', 'payment'));
    expect(await bench.under.look(t1)).toMatchObject({ plan: aPlan('entry', 'payment'), planChanges: 1 });
  }],
  ['keeps the old plan once something was begun under it', async (bench) => {
    const item = await bench.claimedOne();
    await bench.journal.replan(bench.lease, item, aPlan('entry'));
    await bench.intend(item);
    await expect(bench.journal.replan(bench.lease, item, aPlan('entry', 'payment'))).rejects.toThrow();
    expect((await bench.under.look(t1)).plan).toEqual(aPlan('entry'));
  }],
];
