import type { ExternalRef } from '@kontor/exporter-contract';
import type { ItemRecord } from '@kontor/exporter-engine';
import type { JsonObject } from '@kontor/kernel';
import { anOperation, fault, intentOf, JournalBench, type Sentence, t1, t2, t3 } from './journal-under-test';

const acme = { name: 'ACME', kind: 'vendor' };
const refOf = (id: string): ExternalRef => ({ kind: 'contact', id, url: `https://remote.example/${id}`, echo: { name: 'ACME' } });
const day = 24 * 3_600_000;

async function gives(bench: JournalBench, item: ItemRecord, id: string, input: JsonObject = acme): Promise<void> {
  await bench.intend(item, 'contact', input);
  await bench.journal.conclude(bench.lease, intentOf(item, 'contact', input), { state: 'done', ref: refOf(id) });
}

const asks = (bench: JournalBench, item: ItemRecord, input: JsonObject = acme): Promise<ExternalRef | 'in-doubt' | undefined> =>
  bench.journal.sharedRef(item, anOperation('contact', input));

async function pair(bench: JournalBench): Promise<readonly [ItemRecord, ItemRecord]> {
  const [first, second] = await bench.claimed(t1, t2);
  if (!first || !second) throw new Error('Two items were ordered');
  return [first, second];
}

/** What one export may use that another has made. */
export const sharing: readonly Sentence[] = [
  ['knows what the same input of the same step has given, in whatever order its members stand', async (bench) => {
    const [first, second] = await pair(bench);
    expect(await asks(bench, second)).toBeUndefined();
    await gives(bench, first, 'c-1');
    expect(await asks(bench, second, { kind: 'vendor', name: 'ACME' })).toEqual(refOf('c-1'));
  }],
  ['knows nothing of another input or another step', async (bench) => {
    const [first, second] = await pair(bench);
    await gives(bench, first, 'c-1');
    expect(await asks(bench, second, { ...acme, name: 'ACME GmbH' })).toBeUndefined();
    expect(await bench.journal.sharedRef(second, { ...anOperation('contact', acme), step: 'createVendor' })).toBeUndefined();
  }],
  ['goes by the input as it was planned, not as it was sent', async (bench) => {
    const [first, second] = await pair(bench);
    const intent = { ...intentOf(first, 'contact', acme), input: { name: 'sent' } };
    await bench.journal.intend(bench.lease, [intent]);
    await bench.journal.conclude(bench.lease, intent, { state: 'done', ref: refOf('c-1') });
    expect([await asks(bench, second), await asks(bench, second, { name: 'sent' })]).toEqual([refOf('c-1'), undefined]);
  }],
  ['forgets after a day', async (bench) => {
    const [first, second] = await pair(bench);
    await gives(bench, first, 'c-1');
    await bench.under.clock.advance(day - 1);
    expect(await asks(bench, second)).toEqual(refOf('c-1'));
    await bench.under.clock.advance(1);
    expect(await asks(bench, second)).toBeUndefined();
  }],
  ['knows the youngest of several', async (bench) => {
    const [second, first, third] = await bench.claimed(t1, t2, t3);
    if (!first || !second || !third) throw new Error('Three items were ordered');
    for (const [item, id] of [[first, 'c-1'], [second, 'c-2']] as const) {
      await bench.under.clock.advance(1000);
      await gives(bench, item, id);
    }
    expect(await asks(bench, third)).toEqual(refOf('c-2'));
  }],
  ['knows nothing of another connection', async (bench) => {
    const neighbour = await JournalBench.open(bench.under.neighbour);
    await gives(neighbour, await neighbour.claimedOne(t2), 'c-1');
    expect(await asks(bench, await bench.claimedOne())).toBeUndefined();
  }],
  ['knows nothing of what failed', async (bench) => {
    const [first, second] = await pair(bench);
    await bench.intend(first, 'contact', acme);
    await bench.journal.conclude(bench.lease, intentOf(first, 'contact', acme), { state: 'failed', fault });
    expect(await asks(bench, second)).toBeUndefined();
  }],
  ...(['intended', 'in-doubt'] as const).map((state): Sentence => [`says so when the outcome of the same for another export is unknown: ${state}`, async (bench) => {
    const [first, second] = await pair(bench);
    await bench.intend(first, 'contact', acme);
    if (state === 'in-doubt') await bench.journal.conclude(bench.lease, intentOf(first, 'contact', acme), { state, fault });
    expect([await asks(bench, second), await asks(bench, second, { name: 'ACME GmbH' })]).toEqual(['in-doubt', undefined]);
    await bench.under.clock.advance(day);
    expect(await asks(bench, second)).toBeUndefined();
  }]),
  ['lets only the younger of two unknown outcomes wait for the other', async (bench) => {
    const [elder, younger] = await pair(bench);
    for (const item of [elder, younger, elder]) {
      await bench.intend(item, 'contact', acme);
      await bench.under.clock.advance(1);
    }
    expect([await asks(bench, elder), await asks(bench, younger)]).toEqual([undefined, 'in-doubt']);
  }],
  ['waits for anybody where its own attempt was refused', async (bench) => {
    const [elder, younger] = await pair(bench);
    await bench.intend(elder, 'contact', acme);
    await bench.journal.conclude(bench.lease, intentOf(elder, 'contact', acme), { state: 'failed', fault });
    await bench.under.clock.advance(1);
    await bench.intend(younger, 'contact', acme);
    expect(await asks(bench, elder)).toBe('in-doubt');
  }],
  ['waits once, and no longer, for one that a person has to clear up', async (bench) => {
    const [elder, younger, newcomer] = await bench.claimed(t1, t2, t3);
    if (!elder || !younger || !newcomer) throw new Error('Three items were ordered');
    for (const item of [elder, younger]) {
      await bench.intend(item, 'contact', acme);
      await bench.under.clock.advance(1);
    }
    await bench.finish(elder, { state: 'needs-review', issues: [] });
    expect(await asks(bench, younger)).toBeUndefined();
    await bench.finish(younger, { state: 'needs-review', issues: [] });
    expect(await asks(bench, newcomer)).toBe('in-doubt');
  }],
  ['waits once more for an attempt younger than its own that a person has to clear up', async (bench) => {
    const [elder, younger] = await pair(bench);
    for (const item of [elder, younger, elder]) {
      await bench.intend(item, 'contact', acme);
      await bench.under.clock.advance(1);
    }
    await bench.finish(elder, { state: 'needs-review', issues: [] });
    expect(await asks(bench, younger)).toBe('in-doubt');
    await bench.intend(younger, 'contact', acme);
    expect(await asks(bench, younger)).toBeUndefined();
  }],
  ['prefers what is known to what is not', async (bench) => {
    const [first, second, third] = await bench.claimed(t1, t2, t3);
    if (!first || !second || !third) throw new Error('Three items were ordered');
    await bench.intend(first, 'contact', acme);
    await gives(bench, second, 'c-2');
    expect(await asks(bench, third)).toEqual(refOf('c-2'));
  }],
];
