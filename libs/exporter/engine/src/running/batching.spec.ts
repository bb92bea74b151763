import { StepFailure } from '@kontor/exporter-contract';
import type { Journal } from '../journal/ports';
import { aLedgerWorld, aTransaction, ledgerSteps, ledgerWithSteps, pendingWork, type Ordeal } from '@kontor/exporter-testkit';

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

  it('are not halved when what is wrong concerns all of them', async () => {
    let calls = 0;
    const runMany = async (): Promise<never> => {
      calls += 1;
      throw new StepFailure({ kind: 'stale-reference', code: 'LED-refused', concernsAll: true });
    };
    const { world } = aLedgerWorld({ exporter: ledgerWithSteps({ postPayments: { ...ledgerSteps.postPayments, runMany } }) });
    world.order(many(4));
    await world.settle();
    expect([world.tally(), calls]).toEqual([{ failed: 4 }, 1]);
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

  it('are halved no further once the process wants to end: the rest waits and fails nothing', async () => {
    const { world, remote } = aLedgerWorld();
    const stopping = new AbortController();
    const culprit = '-7.77';
    remote.weather = {
      over: ({ path, json }) => {
        if (path !== '/payments') return { ending: 'well' };
        if (remote.count(...batches) === 1) stopping.abort();
        return { ending: JSON.stringify(json).includes(culprit) ? 'refused' : 'well' };
      },
    };
    world.order([...many(4), aTransaction('t5').of('7.77').asSubject()]);
    await world.drive(undefined, stopping.signal);
    expect(remote.count(...batches)).toBe(2);
    expect(world.tally()).toEqual({ exported: 3, queued: 2 });
    const waiting = ['t4', 't5'].map((id) => world.item(id));
    expect(waiting).toMatchObject([{ attempts: 0, crashes: 0 }, { attempts: 0, crashes: 0 }]);
    expect(waiting.map((item) => world.books.stepsOf(item).find(({ operation }) => operation === 'payment')?.state)).toEqual(['failed', 'failed']);
    await world.settle();
    expect(world.tally()).toEqual({ exported: 4, failed: 1 });
    expect([remote.objects(), remote.count('GET', /^\/payments$/)]).toMatchObject([{ payments: 4 }, 0]);
  });

  it('are halved no further once the remote wants to be left alone', async () => {
    const { world, remote } = aLedgerWorld();
    remote.weather = {
      over: ({ path }) => {
        if (path !== '/payments') return { ending: 'well' };
        return { ending: remote.count(...batches) === 0 ? 'refused' : remote.count(...batches) === 1 ? 'throttled' : 'well' };
      },
    };
    world.order(many(4));
    await world.drive();
    expect(remote.count(...batches)).toBe(2);
    expect(world.tally()).toEqual({ queued: 4 });
    await world.settle();
    expect(world.tally()).toEqual({ exported: 4 });
    expect(remote.objects()).toMatchObject({ payments: 4 });
  });

  it('are concluded one after the other', async () => {
    const { world } = aLedgerWorld();
    const { journal } = world;
    let open = 0;
    let most = 0;
    world.journal = new Proxy(journal, {
      get: (_journal, method: keyof Journal) =>
        method !== 'conclude'
          ? (journal[method].bind(journal) as unknown)
          : async (...args: Parameters<Journal['conclude']>) => {
              most = Math.max(most, (open += 1));
              await pendingWork();
              await journal.conclude(...args);
              open -= 1;
            },
    });
    world.order(many(5));
    await world.settle();
    expect([world.tally(), most]).toEqual([{ exported: 5 }, 1]);
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
