import { aLedgerWorld, aTransaction, ledgerDelivering } from '@kontor/exporter-testkit';

const told = ['PUT', /balance$/] as const;

describe('telling the remote the sum', () => {
  it('happens once after the last waiting item, with everything ever written', async () => {
    const { world, remote } = aLedgerWorld();
    for (const [id, expected] of [['t1', '-119.00 EUR'], ['t2', '-238.00 EUR']] as const) {
      world.order([aTransaction(id).asSubject()]);
      await world.settle();
      expect([...remote.books.balances.values()]).toEqual([[expected]]);
    }
    expect(remote.count(...told)).toBe(2);
  });

  it('is not done when nothing was written', async () => {
    const { world, remote } = aLedgerWorld();
    world.order([aTransaction().pending().asSubject()]);
    await world.settle();
    expect(remote.count(...told)).toBe(0);
  });

  it('fails no item when it fails, and is made up for in the next drain', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('unavailable', 4);
    world.order([aTransaction().asSubject()]);
    await world.drive();
    expect(world.item().state).toBe('exported');
    expect(world.log.entries).toEqual([{ event: 'drain-not-told', fields: { connectionId: world.connectionId, code: 'KON-remote-unavailable' } }]);
    expect(remote.books.balances.size).toBe(0);
    await world.drive();
    expect([...remote.books.balances.values()]).toEqual([['-119.00 EUR']]);
  });

  it('is done again when the worker dies before it could write down that it was done', async () => {
    const { world, remote, clock } = aLedgerWorld();
    world.order([aTransaction().asSubject()]);
    await expect(world.drive({ ofCommit: (name) => (name === 'drainTold' ? 'dies-before' : 'lives'), ofCall: () => 'lives' })).rejects.toThrow('died');
    await clock.advance(60_000);
    await world.drive();
    expect(remote.count(...told)).toBe(2);
    await world.drive();
    expect(remote.count(...told)).toBe(2);
  });

  it('waits while the connection is paused or the remote wants to be left alone', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('throttled', 4);
    world.order([aTransaction('t1').withoutReceipt().asSubject(), aTransaction('t2').withoutReceipt().asSubject()]);
    remote.failOn('throttled', 2);
    await world.drive();
    expect(remote.count(...told)).toBe(0);
  });

  it('is no business of a plugin that has nothing to tell', async () => {
    const { afterDrain: _none, ...delivery } = ledgerDelivering({}).delivery as Extract<ReturnType<typeof ledgerDelivering>['delivery'], { kind: 'api' }>;
    const { world, remote } = aLedgerWorld({ exporter: { ...ledgerDelivering({}), delivery } });
    world.order([aTransaction().asSubject()]);
    await world.settle();
    expect(world.item().state).toBe('exported');
    expect([remote.count(...told), world.books.undrained.size]).toEqual([0, 0]);
  });
});
