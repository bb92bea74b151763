import type { AccountingExporter } from '@kontor/exporter-contract';
import { aLedgerWorld, aTransaction, glAccounts, ledgerDelivering, ledgerExporter, ledgerSteps, taxRates, type Fate } from '@kontor/exporter-testkit';

const ledger = ledgerExporter as AccountingExporter;

/** The plan is stored, and nothing was begun under it. */
const diesBeforeIntent: Fate = { ofCommit: (name) => (name === 'intend' ? 'dies-before' : 'lives'), ofCall: () => 'lives' };

describe('choosing the plan', () => {
  it('re-plans and says so when nothing was begun', async () => {
    const { world, remote, clock } = aLedgerWorld();
    world.order([aTransaction().asSubject()]);
    await expect(world.drive(diesBeforeIntent)).rejects.toThrow('died');
    world.shelve(aTransaction().of('238.00').asSubject());
    await clock.advance(60_000);
    await world.settle();
    expect(world.item()).toMatchObject({ state: 'exported', planChanges: 1 });
    expect(remote.books.entries.map(({ gross }) => gross)).toEqual(['238.00']);
  });

  it('says nothing when the fresh plan is the stored one', async () => {
    const { world, clock } = aLedgerWorld();
    world.order([aTransaction().asSubject()]);
    await expect(world.drive(diesBeforeIntent)).rejects.toThrow('died');
    await clock.advance(60_000);
    await world.settle();
    expect(world.item()).toMatchObject({ state: 'exported', planChanges: 0 });
  });

  it('finishes the stored plan once it was begun', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('throttled', 1);
    world.order([aTransaction().asSubject()]);
    await world.drive();
    world.shelve(aTransaction().of('238.00').asSubject());
    await world.settle();
    expect(world.item()).toMatchObject({ state: 'exported', planChanges: 0 });
    expect([remote.books.entries[0]?.gross, remote.books.payments[0]?.amount]).toEqual(['119.00', '-119.00']);
  });

  it('finishes a begun plan even when the transaction would no longer be ready', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('throttled', 2);
    world.order([aTransaction().asSubject()]);
    await world.drive();
    world.shelve(aTransaction().without('glAccount').asSubject());
    await world.settle();
    expect(world.item().state).toBe('exported');
    expect(remote.objects()).toMatchObject({ entries: 1, payments: 1 });
  });

  it('blocks a new item that would write differently what an earlier one has written', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('refused', 2);
    world.order([aTransaction().asSubject()]);
    await world.settle();
    world.order([aTransaction().codedTo(glAccounts.travel, taxRates.standard).asSubject()]);
    await world.settle();
    expect(world.item()).toMatchObject({ state: 'failed', issues: [{ code: 'KON-written-differently', params: { operation: 'entry' } }] });
    expect(remote.objects()).toMatchObject({ entries: 1 });
  });

  it('writes an operation with new values when the earlier attempt was refused', async () => {
    const { world, remote } = aLedgerWorld();
    remote.books.closedMonths.add('2025-12');
    world.order([aTransaction().on('2025-12-30').asSubject()]);
    await world.settle();
    world.order([aTransaction().on('2026-01-02').asSubject()]);
    await world.settle();
    expect(world.item().state).toBe('exported');
    expect(remote.objects()).toMatchObject({ entries: 1 });
  });

  it('fails the one transaction a plugin cannot plan, logs the defect, and goes on with the others', async () => {
    const stumbling: AccountingExporter = {
      ...ledger,
      plan: (input) => {
        if (input.transaction.id === 't2') throw new TypeError('lines is undefined');
        return ledger.plan(input);
      },
    };
    const { world } = aLedgerWorld({ exporter: stumbling });
    world.order(['t1', 't2', 't3'].map((id) => aTransaction(id).asSubject()));
    await world.settle();
    expect(world.tally()).toEqual({ exported: 2, failed: 1 });
    expect(world.item('t2')).toMatchObject({ state: 'failed', issues: [{ code: 'KON-defect' }], crashes: 0 });
    expect(world.log.entries).toMatchObject([{ event: 'plan-threw', error: { message: 'lines is undefined' } }]);
  });

  it('fails a transaction whose plan is unsound, before any call', async () => {
    const unsound: AccountingExporter = { ...ledger, plan: () => ({ outcome: 'do', operations: [] }) };
    const { world, remote } = aLedgerWorld({ exporter: unsound });
    world.order([aTransaction().asSubject()]);
    await world.settle();
    expect(world.item()).toMatchObject({ state: 'failed', issues: [{ code: 'KON-defect' }] });
    expect(remote.arrivals).toEqual([]);
  });

  it('fails an item whose plan names a step that the plugin no longer has', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('throttled', 2);
    world.order([aTransaction('t1').asSubject(), aTransaction('t2').asSubject()]);
    await world.drive();
    const { attachReceipt: _gone, ...steps } = ledgerSteps;
    world.exporter = ledgerDelivering({ steps });
    await world.settle();
    expect(world.item('t1')).toMatchObject({ state: 'failed', issues: [{ code: 'KON-defect' }] });
  });

  it('pauses the connection when the plugin cannot plan three in a row', async () => {
    const broken: AccountingExporter = { ...ledger, plan: () => { throw new Error('broken'); } };
    const { world } = aLedgerWorld({ exporter: broken });
    world.order(['t1', 't2', 't3', 't4', 't5'].map((id) => aTransaction(id).asSubject()));
    await world.settle();
    expect(world.tally()).toEqual({ failed: 3, queued: 2 });
    expect(world.pausedBecause).toEqual({ kind: 'defect', code: 'KON-defect' });
  });
});
