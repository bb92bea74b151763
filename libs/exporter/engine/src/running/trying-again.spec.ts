import { aLedgerWorld, aTransaction, glAccounts, taxRates, type Fate } from '@kontor/exporter-testkit';

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
