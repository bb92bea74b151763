import type { ItemRecord } from '@kontor/exporter-engine';
import { fault, intentOf, type JournalBench, type Sentence, t1, t2, t3 } from './journal-under-test';

async function open(bench: JournalBench, item: ItemRecord, kind: typeof fault.kind = 'unavailable'): Promise<void> {
  await bench.intend(item);
  await bench.journal.conclude(bench.lease, intentOf(item), { state: 'in-doubt', fault: { ...fault, kind } });
}

const unanswered = (bench: JournalBench, { connectionId }: ItemRecord): Promise<number> => bench.journal.unanswered(connectionId);

/** What tells one operation that fails from a remote that serves nobody. */
export const watchingTheRemote: readonly Sentence[] = [
  ['counts the items that wait for an answer of a remote that was unavailable', async (bench) => {
    const [first, second, third] = await bench.claimed(t1, t2, t3);
    if (!first || !second || !third) throw new Error('Three items were ordered');
    expect(await unanswered(bench, first)).toBe(0);
    await open(bench, first);
    await bench.intend(first, 'payment');
    await bench.journal.conclude(bench.lease, intentOf(first, 'payment'), { state: 'in-doubt', fault });
    await open(bench, second);
    await open(bench, third, 'defect');
    expect(await unanswered(bench, first)).toBe(2);
    await bench.finish(first, { state: 'in-doubt', notBefore: bench.under.clock.now() });
    await bench.journal.noteMiss(bench.lease, first, 'entry');
    expect(await unanswered(bench, first)).toBe(2);
    await bench.finish(second, { state: 'needs-review', issues: [] });
    expect(await unanswered(bench, first)).toBe(1);
  }],
  ['counts nothing that was refused, answered or begun anew', async (bench) => {
    const [refused, answered, anew] = await bench.claimed(t1, t2, t3);
    if (!refused || !answered || !anew) throw new Error('Three items were ordered');
    for (const item of [answered, anew]) await open(bench, item);
    await bench.intend(refused);
    await bench.journal.conclude(bench.lease, intentOf(refused), { state: 'failed', fault });
    await bench.journal.conclude(bench.lease, intentOf(answered), { state: 'done', ref: { kind: 'entry', id: 'found' } });
    await bench.intend(anew);
    expect(await unanswered(bench, refused)).toBe(0);
  }],
  ['knows whether a step was served since', async (bench) => {
    const item = await bench.claimedOne();
    const start = bench.under.clock.now();
    const served = (step: string, since: Date) => bench.journal.wasServed(item.connectionId, step, since);
    await bench.under.clock.advance(1000);
    await bench.intend(item);
    expect(await served('createEntry', start)).toBe(false);
    await bench.journal.conclude(bench.lease, intentOf(item), { state: 'done', ref: { kind: 'entry', id: 'remote-1' } });
    expect([await served('createEntry', start), await served('createEntry', bench.under.clock.now()), await served('postPayments', start)]).toEqual([true, false, false]);
  }],
  ['does not count an attempt as a further one when the one before is excused', async (bench) => {
    const item = await bench.claimedOne();
    const again = (isExcused: boolean) => bench.journal.intend(bench.lease, [{ ...intentOf(item), isExcused }]);
    expect(await again(true)).toMatchObject([{ attempt: 1 }]);
    expect(await again(true)).toMatchObject([{ attempt: 1 }]);
    expect(await again(false)).toMatchObject([{ attempt: 2 }]);
    expect(await again(true)).toMatchObject([{ attempt: 2, misses: 0 }]);
  }],
];
