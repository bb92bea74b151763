import { moneyFromDecimal } from '@kontor/kernel';
import { anOperation, fault, intentOf, type Sentence, t1, t2, t3 } from './journal-under-test';

/** What was written since the remote was last told the sum. */
export const drains: readonly Sentence[] = [
  ['has nothing to tell when nothing was written', async (bench) => {
    await bench.finish(await bench.claimedOne(), { state: 'failed', issues: [] });
    expect(await bench.journal.pendingDrain(bench.lease)).toBeUndefined();
  }],
  ['tells how many items were written, and what every step has written in all', async (bench) => {
    for (const item of await bench.claimed(t1, t2)) {
      await bench.done(item, 'entry');
      await bench.done(item, 'payment');
      await bench.finish(item, { state: 'exported' });
    }
    expect(await bench.journal.pendingDrain(bench.lease)).toEqual({
      items: 2,
      lifetime: { createEntry: { count: 2, amounts: [], accounts: {} }, postPayments: { count: 2, amounts: [moneyFromDecimal('-238.00', 'EUR')], accounts: {} } },
    });
  }],
  ['keeps the currencies apart', async (bench) => {
    const item = await bench.claimedOne();
    await bench.done(item, 'payment');
    const operation = { ...anOperation('fee'), step: 'postPayments', amount: moneyFromDecimal('-5.00', 'USD') };
    await bench.journal.intend(bench.lease, [{ item, operation, input: {} }]);
    await bench.journal.conclude(bench.lease, { item, operation, input: {} }, { state: 'done', ref: { kind: 'payment', id: '1' } });
    await bench.finish(item, { state: 'exported' });
    const { amounts = [] } = (await bench.journal.pendingDrain(bench.lease))?.lifetime['postPayments'] ?? {};
    expect([...amounts].sort((left, right) => left.minor - right.minor)).toEqual([moneyFromDecimal('-119.00', 'EUR'), moneyFromDecimal('-5.00', 'USD')]);
  }],
  ['keeps the accounts apart that the echoes name, and counts on none what names none', async (bench) => {
    const accounts: readonly (string | undefined)[] = ['a', 'b', undefined];
    for (const [index, item] of (await bench.claimed(t1, t2, t3)).entries()) {
      const account = accounts[index];
      const intent = { item, operation: anOperation('payment'), input: {} };
      await bench.journal.intend(bench.lease, [intent]);
      await bench.journal.conclude(bench.lease, intent, { state: 'done', ref: { kind: 'payment', id: item.transactionId, ...(account === undefined ? {} : { echo: { account } }) } });
      await bench.finish(item, { state: 'exported' });
    }
    const each = [moneyFromDecimal('-119.00', 'EUR')];
    expect((await bench.journal.pendingDrain(bench.lease))?.lifetime['postPayments']).toEqual({ count: 3, amounts: [moneyFromDecimal('-357.00', 'EUR')], accounts: { a: each, b: each } });
  }],
  ['counts what was written for an item that failed later, and nothing that is not done', async (bench) => {
    for (const item of await bench.claimed(t1, t2)) {
      await bench.done(item, 'payment');
      await bench.intend(item, 'entry');
      await bench.journal.conclude(bench.lease, intentOf(item, 'entry'), { state: 'failed', fault });
      await bench.finish(item, item.transactionId === t1 ? { state: 'failed', issues: [] } : { state: 'exported' });
    }
    expect(await bench.journal.pendingDrain(bench.lease)).toMatchObject({ items: 1, lifetime: { postPayments: { count: 2 } } });
  }],
  ['has nothing to tell once it was told, until something is written again', async (bench) => {
    for (const id of [t1, t2]) {
      const item = await bench.claimedOne(id);
      await bench.done(item, 'payment');
      await bench.finish(item, { state: 'exported' });
      expect((await bench.journal.pendingDrain(bench.lease))?.items).toBe(1);
      await bench.journal.drainTold(bench.lease);
      expect(await bench.journal.pendingDrain(bench.lease)).toBeUndefined();
    }
    const item = await bench.claimedOne(t3);
    await bench.finish(item, { state: 'exported' });
    expect((await bench.journal.pendingDrain(bench.lease))?.lifetime['postPayments']?.count).toBe(2);
  }],
  ['keeps why the remote refuses to be told, and what is to be told, until it was told', async (bench) => {
    const item = await bench.claimedOne();
    await bench.done(item, 'payment');
    await bench.finish(item, { state: 'exported' });
    for (const code of ['LED-first', 'LED-second']) {
      await bench.journal.drainRefused(bench.lease, { ...fault, code });
      expect(await bench.under.drainRefusedBecause()).toEqual({ ...fault, code });
      expect((await bench.journal.pendingDrain(bench.lease))?.items).toBe(1);
    }
    expect(await bench.under.pausedBecause()).toBeUndefined();
    await bench.journal.drainTold(bench.lease);
    expect(await bench.under.drainRefusedBecause()).toBeUndefined();
  }],
];
