import type { Journal } from '../journal/ports';
import { aLedgerWorld, aTransaction, glAccounts, receiptText, taxRates } from '@kontor/exporter-testkit';

describe('exporting', () => {
  it('writes entry, receipts and payment of every transaction once', async () => {
    const { world, remote } = aLedgerWorld();
    world.order([aTransaction('t1').asSubject(), aTransaction('t2').refunded().withReceipts(2).asSubject(), aTransaction('t3').withoutReceipt().asSubject()]);
    await world.settle();
    expect(world.tally()).toEqual({ exported: 3 });
    expect(remote.objects()).toMatchObject({ entries: 3, receipts: 3, payments: 3 });
  });

  it('hands each step the remote ids of the steps before it', async () => {
    const { world, remote } = aLedgerWorld();
    world.order([aTransaction().asSubject()]);
    await world.settle();
    const [entry] = remote.books.entries;
    expect(remote.books.receipts.map((receipt) => receipt.entryId)).toEqual([entry?.id]);
    expect(remote.books.payments.map((payment) => payment.entryId)).toEqual([entry?.id]);
    expect(world.books.stepsOf(world.item()).map((step) => [step.operation, step.state, step.attempt, step.ref?.id])).toEqual([
      ['entry', 'done', 1, entry?.id],
      ['receipt:t1-r1', 'done', 1, remote.books.receipts[0]?.id],
      ['payment', 'done', 1, remote.books.payments[0]?.id],
    ]);
  });

  it('keeps amounts to the cent over splits, refunds and foreign currencies', async () => {
    const { world, remote } = aLedgerWorld();
    const split = aTransaction('t1').splitInto({ gross: '33.33' }, { gross: '0.01', taxRate: taxRates.reduced }, { gross: '1000.10', glAccount: glAccounts.travel });
    world.order([split.asSubject(), aTransaction('t2').of('0.01').refunded().asSubject(), aTransaction('t3').of('99.99').inUsd().asSubject()]);
    await world.settle();
    expect(remote.books.entries.map(({ kind, gross }) => [kind, gross])).toEqual([['expense', '1033.44'], ['credit', '0.01'], ['expense', '99.99']]);
    expect(remote.books.payments.map(({ amount }) => amount)).toEqual(['-1033.44', '0.01', '-99.99']);
  });

  it('skips what is pending and what has nothing to write, and says why', async () => {
    const { world, remote } = aLedgerWorld();
    world.order([aTransaction('t1').pending().asSubject(), aTransaction('t2').ofKind('settlement').asSubject()]);
    await world.settle();
    expect([world.item('t1'), world.item('t2')]).toMatchObject([
      { state: 'skipped', issues: [{ code: 'KON-pending' }] },
      { state: 'skipped', issues: [{ code: 'LED-no-expense' }] },
    ]);
    expect(remote.arrivals).toEqual([]);
  });

  it('fails what is not ready with every reason at once, before any call', async () => {
    const { world, remote } = aLedgerWorld();
    world.order([aTransaction().without('glAccount').without('receiptNumber').asSubject()]);
    await world.settle();
    expect(world.item()).toMatchObject({
      state: 'failed',
      issues: [
        { code: 'KON-missing-field', field: 'glAccount' },
        { code: 'LED-receipt-number-missing', field: 'receiptNumber' },
      ],
    });
    expect(remote.arrivals).toEqual([]);
  });

  it('fails a transaction that no longer exists', async () => {
    const { world } = aLedgerWorld();
    world.orderById(['gone']);
    await world.settle();
    expect(world.item('gone')).toMatchObject({ state: 'failed', issues: [{ code: 'KON-not-found' }] });
  });

  it('asks a person when the remote refuses the data, and goes on with the others', async () => {
    const { world, remote } = aLedgerWorld();
    remote.books.closedMonths.add('2025-12');
    world.order([aTransaction('t1').on('2025-12-30').asSubject(), aTransaction('t2').asSubject()]);
    await world.settle();
    expect(world.item('t1')).toMatchObject({ state: 'failed', issues: [{ code: 'LED-period-closed' }] });
    expect(world.item('t2').state).toBe('exported');
  });

  it('goes on where an earlier item of the same transaction failed', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('refused', 2);
    world.order([aTransaction().asSubject()]);
    await world.settle();
    expect(world.item()).toMatchObject({ state: 'failed', issues: [{ code: 'LED-refused' }] });
    world.orderById(['t1']);
    await world.settle();
    expect(world.item().state).toBe('exported');
    expect(remote.objects()).toMatchObject({ entries: 1, receipts: 1, payments: 1 });
  });

  it('writes anew when a person exports anew', async () => {
    const { world, remote } = aLedgerWorld();
    world.order([aTransaction().asSubject()]);
    await world.settle();
    world.orderById(['t1'], 2);
    await world.settle();
    expect(remote.books.entries.map((entry) => entry.key).length).toBe(2);
    expect(new Set(remote.books.entries.map((entry) => entry.key)).size).toBe(2);
  });

  it('leaves the lane to the holder that has it', async () => {
    const { world, remote } = aLedgerWorld();
    world.order([aTransaction().asSubject()]);
    await world.desk.acquire(world.connectionId);
    await world.drive();
    expect(remote.arrivals).toEqual([]);
    expect(world.item().state).toBe('queued');
  });

  it('speaks to the journal only while no request is under way', async () => {
    const open = { requests: 0, overlaps: 0 };
    const { remote, clock } = aLedgerWorld();
    const { world } = aLedgerWorld({
      clock,
      connect: () => ({
        send: async (request) => {
          open.requests += 1;
          return remote.client().send(request).finally(() => (open.requests -= 1));
        },
      }),
    });
    world.journal = new Proxy(world.journal, {
      get: (journal, method: keyof Journal) => {
        open.overlaps += open.requests;
        return journal[method].bind(journal) as unknown;
      },
    });
    world.order(['t1', 't2', 't3'].map((id) => aTransaction(id).asSubject()));
    await world.settle();
    expect(world.tally()).toEqual({ exported: 3 });
    expect(open.overlaps).toBe(0);
  });

  it('writes no text of a receipt into the journal or the log', async () => {
    const { world } = aLedgerWorld();
    world.order([aTransaction().asSubject()]);
    await world.settle();
    expect(JSON.stringify([[...world.books.items.values()], [...world.books.steps.values()], world.log.entries])).not.toContain(receiptText);
  });
});
