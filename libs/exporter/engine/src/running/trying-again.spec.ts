import type { AccountingExporter, Operation } from '@kontor/exporter-contract';
import { aLedgerWorld, aLocalReference, aTransaction, glAccounts, ledgerExporter, ledgerSteps, ledgerWithSteps, taxRates, type Fate } from '@kontor/exporter-testkit';

const travel = aTransaction().codedTo(glAccounts.travel, taxRates.standard);

describe('an item that a person has tried again', () => {
  it('is written as it is coded now, when the ledger has refused how it was coded before', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('refused', 1);
    world.order([aTransaction().asSubject()]);
    await world.settle();
    expect(world.item()).toMatchObject({ state: 'failed', issues: [{ code: 'LED-refused' }] });
    world.shelve(travel.of('238.00').asSubject());
    world.retry();
    await world.settle();
    expect(world.item().state).toBe('exported');
    expect(remote.books.entries.map(({ gross }) => gross)).toEqual(['238.00']);
    expect(remote.objects()).toMatchObject({ entries: 1, receipts: 1, payments: 1 });
  });

  it('goes on behind what is written already, and writes nothing twice', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('refused', 2);
    world.order([aTransaction().asSubject()]);
    await world.settle();
    world.retry();
    await world.settle();
    expect(world.item()).toMatchObject({ state: 'exported', planChanges: 0 });
    expect([remote.objects(), remote.count('POST', /^\/entries$/)]).toMatchObject([{ entries: 1, receipts: 1, payments: 1 }, 1]);
  });

  it('fails when it is coded differently from what is written already', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('refused', 2);
    world.order([aTransaction().asSubject()]);
    await world.settle();
    world.shelve(travel.asSubject());
    world.retry();
    await world.settle();
    expect(world.item()).toMatchObject({ state: 'failed', issues: [{ code: 'KON-written-differently', params: { operation: 'entry' } }] });
    expect(remote.objects()).toMatchObject({ entries: 1, receipts: 0, payments: 0 });
  });

  it('is exported once the person has restored the earlier values', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('refused', 2);
    world.order([aTransaction().asSubject()]);
    await world.settle();
    for (const subject of [travel.asSubject(), aTransaction().asSubject()]) {
      world.shelve(subject);
      world.retry();
      await world.settle();
    }
    expect(world.item().state).toBe('exported');
    expect(remote.objects()).toMatchObject({ entries: 1, receipts: 1, payments: 1 });
  });

  it('has its deaths forgotten', async () => {
    const { world, remote } = aLedgerWorld();
    world.order([aTransaction().asSubject()]);
    const dying: Fate = { ofCommit: (name) => (name === 'replan' ? 'dies-before' : 'lives'), ofCall: () => 'lives' };
    for (let death = 0; death < 3; death += 1) {
      await expect(world.drive(dying)).rejects.toThrow('died');
      await world.clock.advance(60_000);
    }
    await world.settle();
    expect(world.item()).toMatchObject({ state: 'failed', issues: [{ code: 'KON-crashed' }] });
    world.retry();
    await world.settle();
    expect(world.item()).toMatchObject({ state: 'exported', crashes: 0 });
    expect(remote.objects()).toMatchObject({ entries: 1, receipts: 1, payments: 1 });
  });
});

describe('a partner that an earlier attempt has made', () => {
  const newcomer = aLocalReference('Rösterei Morgenrot', '70002');
  const bought = aTransaction().with({ supplier: newcomer });

  /** A ledger whose entries name their partner: made by an operation, or known by its id. */
  const naming = (ledger: AccountingExporter, isNoted = false): AccountingExporter => ({
    ...ledger,
    plan: (input) => {
      const plan = ledger.plan(input);
      const { supplier } = input.transaction;
      if (plan.outcome !== 'do' || !supplier) return plan;
      const partner = supplier.remoteId ?? { $resultOf: `partner:${supplier.id}` };
      const note = isNoted ? { isPartnerNew: supplier.remoteId === undefined } : {};
      return { ...plan, operations: plan.operations.map((operation): Operation => (operation.step === 'createEntry' ? { ...operation, input: { ...operation.input, ...note, partner } } : operation)) };
    },
  });

  async function retriedAfterImport(exporter: AccountingExporter, remoteId: (made: string) => string) {
    const { world, remote } = aLedgerWorld({ exporter });
    remote.failOn('refused', 4);
    world.order([bought.asSubject()]);
    await world.settle();
    expect(world.item().state).toBe('failed');
    world.shelve(bought.with({ supplier: { ...newcomer, remoteId: remoteId(remote.books.partners[0]?.id ?? '') } }).asSubject());
    world.retry();
    await world.settle();
    return { item: world.item(), objects: remote.objects() };
  }

  it('is the same when the list of suppliers has it since', async () => {
    const { item, objects } = await retriedAfterImport(naming(ledgerExporter), (made) => made);
    expect([item.state, item.issues]).toEqual(['exported', []]);
    expect(objects).toMatchObject({ partners: 1, entries: 1, receipts: 1, payments: 1 });
  });

  it('is another when the list says so', async () => {
    const { item } = await retriedAfterImport(naming(ledgerExporter), () => 'partner-of-somebody');
    expect(item).toMatchObject({ state: 'failed', issues: [{ code: 'KON-written-differently', params: { operation: 'entry' } }] });
  });

  it('is compared without what only helps the step on its way', async () => {
    const effectOf = ({ isPartnerNew: _helps, ...effect }: Record<string, unknown>) => effect as never;
    const exporter = naming(ledgerWithSteps({ createEntry: { ...ledgerSteps.createEntry, effectOf } }), true);
    const { item } = await retriedAfterImport(exporter, (made) => made);
    expect(item.state).toBe('exported');
    const { item: strict } = await retriedAfterImport(naming(ledgerExporter, true), (made) => made);
    expect(strict.state).toBe('failed');
  });
});
