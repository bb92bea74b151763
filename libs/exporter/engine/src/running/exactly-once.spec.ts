import { aLedgerWorld, aTransaction } from '@kontor/exporter-testkit';

describe('exporting', () => {
  it('writes entry, receipt and payment', async () => {
    const { world, remote } = aLedgerWorld();
    world.order([aTransaction('t1').asSubject(), aTransaction('t2').refunded().asSubject()]);
    await world.settle();
    expect(world.tally()).toEqual({ exported: 2 });
    expect(remote.objects()).toEqual({ entries: 2, receipts: 2, payments: 2, clearingAccounts: 0 });
  });
});
