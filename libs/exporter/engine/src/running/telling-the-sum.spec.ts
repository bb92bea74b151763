import { StepFailure, type AccountingExporter, type ExporterFault } from '@kontor/exporter-contract';
import { aLedgerWorld, aTransaction, ledgerDelivering } from '@kontor/exporter-testkit';

const told = ['PUT', /balance$/] as const;

/** A ledger that refuses to be told, until it is mended. */
function refusing(fault: ExporterFault) {
  let isMended = false;
  const exporter: AccountingExporter = ledgerDelivering({
    afterDrain: {
      requests: 1,
      run: async () => {
        if (!isMended) throw new StepFailure(fault);
      },
    },
  });
  return { ...aLedgerWorld({ exporter }), mend: () => void (isMended = true) };
}

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

  it.each(['unauthenticated', 'not-permitted'] as const)('pauses the connection when it is %s, as everything else does', async (kind) => {
    const { world, remote } = refusing({ kind, code: 'LED-signed-out' });
    world.order([aTransaction().asSubject()]);
    await world.drive();
    expect([world.item().state, world.pausedBecause?.kind]).toEqual(['exported', kind]);
    await world.drive();
    expect(remote.count(...told)).toBe(0);
  });

  it.each(['stale-reference', 'missing-mapping', 'defect'] as const)('that the remote refuses because of %s is kept for a person to mend, until it was told', async (kind) => {
    const { world, mend } = refusing({ kind, code: 'LED-account-locked' });
    world.order([aTransaction('t1').asSubject()]);
    await world.settle();
    expect([world.item('t1').state, world.pausedBecause]).toEqual(['exported', undefined]);
    expect(world.books.drainRefusals.get(world.connectionId)).toMatchObject({ kind, code: 'LED-account-locked' });
    mend();
    world.order([aTransaction('t2').asSubject()]);
    await world.settle();
    expect([world.books.drainRefusals.size, world.books.undrained.size]).toEqual([0, 0]);
  });

  it.each(['unavailable', 'throttled', 'conflict'] as const)('that ends %s is no matter for a person', async (kind) => {
    const { world } = refusing({ kind, code: 'LED-refused' });
    world.order([aTransaction().asSubject()]);
    await world.drive();
    expect([world.pausedBecause, world.books.drainRefusals.size, world.books.undrained.size]).toEqual([undefined, 0, 1]);
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
