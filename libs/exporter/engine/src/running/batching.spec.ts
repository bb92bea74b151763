import { aLedgerWorld, aTransaction, ledgerSteps, ledgerWithSteps, type Ordeal } from '@kontor/exporter-testkit';

const many = (count: number) => Array.from({ length: count }, (_, index) => aTransaction(`t${index + 1}`).asSubject());
const batches = ['POST', /^\/payments$/] as const;

describe('batches', () => {
  it('leave full as long as enough items wait', async () => {
    const { world, remote } = aLedgerWorld();
    world.order(many(12));
    await world.settle();
    expect(world.tally()).toEqual({ exported: 12 });
    expect(remote.books.payments).toHaveLength(12);
    expect(remote.count(...batches)).toBe(3);
  });

  it('are halved when refused until the culprit stands alone', async () => {
    const culprit = '-7.77';
    const { world, remote } = aLedgerWorld();
    remote.weather = { over: (request) => ({ ending: request.path === '/payments' && JSON.stringify(request.json).includes(culprit) ? 'refused' : 'well' }) };
    world.order([...many(4), aTransaction('t5').of('7.77').asSubject()]);
    await world.settle();
    expect(world.tally()).toEqual({ exported: 4, failed: 1 });
    expect(world.item('t5')).toMatchObject({ state: 'failed', issues: [{ code: 'LED-refused' }] });
    expect(remote.books.payments).toHaveLength(4);
    expect(remote.count(...batches)).toBe(5);
  });

  it.each<Ordeal['ending']>(['reset-after', 'timeout', 'gateway-timeout', 'unreadable'])('are looked up one by one when their answer is lost: %s', async (ending) => {
    const { world, remote } = aLedgerWorld();
    remote.failOn(ending, 7);
    world.order(many(3));
    await world.settle();
    expect(world.tally()).toEqual({ exported: 3 });
    expect(remote.books.payments).toHaveLength(3);
    expect([remote.count(...batches), remote.count('GET', /^\/payments$/)]).toEqual([1, 3]);
  });

  it('leave again, without those found, when the remote took only some', async () => {
    const { world, remote, clock } = aLedgerWorld();
    remote.failOn('reset-before', 7);
    world.order(many(3));
    await world.drive();
    const [entry] = remote.books.entries;
    remote.books.payments.push({ id: 'taken', key: entry?.key ?? '', entryId: entry?.id ?? '', amount: '-119.00', visibleFrom: clock.now().getTime() });
    await world.settle();
    expect(world.tally()).toEqual({ exported: 3 });
    expect(remote.books.payments.map(({ entryId }) => entryId).sort()).toEqual(remote.books.entries.map(({ id }) => id).sort());
  });

  it('are in doubt for those whose key does not come back', async () => {
    const forgetful = ledgerWithSteps({
      postPayments: {
        ...ledgerSteps.postPayments,
        runMany: async (...args: Parameters<typeof ledgerSteps.postPayments.runMany>) => new Map([...(await ledgerSteps.postPayments.runMany(...args))].slice(1)),
      },
    });
    const { world, remote } = aLedgerWorld({ exporter: forgetful });
    world.order(many(3));
    await world.drive();
    expect(world.tally()).toEqual({ 'in-doubt': 1, exported: 2 });
    await world.settle();
    expect(world.tally()).toEqual({ exported: 3 });
    expect(remote.books.payments).toHaveLength(3);
  });

  it('put all their items back when the connection loses its authorisation', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('signed-out', 7);
    world.order(many(3));
    await world.settle();
    expect(world.tally()).toEqual({ queued: 3 });
    world.resume();
    await world.settle();
    expect(world.tally()).toEqual({ exported: 3 });
    expect(remote.objects()).toMatchObject({ entries: 3, receipts: 3, payments: 3 });
  });
});
