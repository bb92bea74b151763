import { after } from '@kontor/kernel';
import { aLedgerWorld, aTransaction, ledgerWithSteps, ledgerSteps, type Ending } from '@kontor/exporter-testkit';

const three = ['t1', 't2', 't3'].map((id) => aTransaction(id).asSubject());

describe('a connection that lost its authorisation', () => {
  it('puts queued items back and waits for a person', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('signed-out', 3);
    world.order(three);
    await world.settle();
    expect(world.pausedBecause).toEqual({ kind: 'unauthenticated', code: 'LED-signed-out' });
    expect(world.tally()).toEqual({ queued: 3 });
    const calls = remote.arrivals.length;
    await world.drive();
    expect(remote.arrivals).toHaveLength(calls);
  });

  it('exports everything once a person has signed in again', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('signed-out', 3);
    world.order(three);
    await world.settle();
    world.resume();
    await world.settle();
    expect(world.tally()).toEqual({ exported: 3 });
    expect(remote.objects()).toMatchObject({ entries: 3, receipts: 3, payments: 3 });
  });
});

describe('a remote that says "too fast"', () => {
  it('is left alone for a second, then for two, then for four', async () => {
    const { world, remote, clock } = aLedgerWorld();
    const start = clock.now();
    for (const nth of [1, 2, 3]) remote.failOn('throttled', nth);
    world.order([aTransaction().asSubject()]);
    await world.settle();
    const writes = remote.arrivals.filter(({ request }) => request.path === '/entries').map(({ at }) => at.getTime() - start.getTime());
    expect(writes).toEqual([0, 1000, 3000, 7000]);
    expect(world.item()).toMatchObject({ state: 'exported', attempts: 3 });
  });

  it('gets none of the other items meanwhile, and the lane rings when it may go on', async () => {
    const { world, remote, clock } = aLedgerWorld();
    remote.failOn('throttled', 1);
    world.order(three);
    await world.drive();
    expect(remote.arrivals).toHaveLength(1);
    expect(world.books.lanes.get(world.connectionId)?.wakeAt).toEqual(after(clock.now(), 1000));
    expect([world.item('t2'), world.item('t3')]).toMatchObject([{ state: 'queued', attempts: 0 }, { state: 'queued', attempts: 0 }]);
  });
});

describe('a ring that comes early', () => {
  it('starts nothing while the remote wants to be left alone, not even what was ordered since', async () => {
    const { world, remote, clock } = aLedgerWorld();
    remote.failOn('throttled', 1);
    world.order(three);
    await world.drive();
    world.order([aTransaction('t4').asSubject()]);
    await clock.advance(999);
    await world.drive();
    expect(remote.arrivals).toHaveLength(1);
    await clock.advance(1);
    await world.drive();
    expect(world.tally()).toEqual({ exported: 4 });
  });
});

describe('a remote that is away', () => {
  it.each<Ending>(['not-sent', 'unavailable', 'timeout'])('is not asked for every waiting item: %s', async (ending) => {
    const { world, remote } = aLedgerWorld();
    let calls = 0;
    remote.weather = { over: () => ({ ending: (calls += 1) > 0 ? ending : 'well' }) };
    world.order(['t1', 't2', 't3', 't4', 't5'].map((id) => aTransaction(id).asSubject()));
    await world.drive();
    expect(calls).toBe(2);
    expect(['t3', 't4', 't5'].map((id) => world.item(id).state)).toEqual(['queued', 'queued', 'queued']);
  });

  it('stops nothing when only one item met it', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('unavailable', 1);
    world.order(three);
    await world.drive();
    expect(world.tally()).toEqual({ 'in-doubt': 1, exported: 2 });
  });

  it('stops nothing when one call for many items met it', async () => {
    const { world, remote } = aLedgerWorld();
    world.order([...three, ...['t4', 't5', 't6'].map((id) => aTransaction(id).asSubject())]);
    remote.failOn('not-sent', 11);
    await world.drive();
    expect(world.item('t6').state).toBe('exported');
  });

  it('gets everything once it is back', async () => {
    const { world, remote, clock } = aLedgerWorld();
    const back = after(clock.now(), 3_600_000);
    remote.weather = { over: () => ({ ending: clock.now() < back ? 'unavailable' : 'well' }) };
    world.order(three);
    await world.settle();
    expect(world.tally()).toEqual({ exported: 3 });
    expect(remote.objects()).toMatchObject({ entries: 3, receipts: 3, payments: 3 });
    expect(remote.arrivals.length).toBeLessThan(150);
  });
});

describe('a plugin with a defect', () => {
  const broken = ledgerWithSteps({ createEntry: { ...ledgerSteps.createEntry, run: () => Promise.reject(new TypeError('x is not a function')) } });

  it('fails an item, and logs the defect with its stack', async () => {
    const { world } = aLedgerWorld({ exporter: broken });
    world.order([aTransaction().asSubject()]);
    await world.settle();
    expect(world.item()).toMatchObject({ state: 'failed', issues: [{ code: 'KON-defect' }] });
    expect(world.log.entries).toMatchObject([{ event: 'step-threw', error: { message: 'x is not a function' } }]);
  });

  it('pauses the connection when it shows three times in a row', async () => {
    const { world } = aLedgerWorld({ exporter: broken });
    world.order(['t1', 't2', 't3', 't4', 't5'].map((id) => aTransaction(id).asSubject()));
    await world.settle();
    expect(world.tally()).toEqual({ failed: 3, queued: 2 });
    expect(world.pausedBecause).toEqual({ kind: 'defect', code: 'KON-defect' });
  });
});

describe('a process that wants to end', () => {
  it('finishes the call under way and begins nothing new', async () => {
    const { world, remote, clock } = aLedgerWorld();
    const stopping = new AbortController();
    remote.failOn({ ending: 'well', landsAfter: 500 });
    world.order(three);
    const driving = world.drive(undefined, stopping.signal);
    await clock.advance(100);
    stopping.abort();
    await clock.advance(400);
    await driving;
    expect(remote.arrivals).toHaveLength(1);
    expect(world.tally()).toEqual({ queued: 3 });
    expect(world.books.stepsOf(world.item('t1'))).toMatchObject([{ operation: 'entry', state: 'done' }]);
  });

  it('leaves nothing in doubt and no crash behind', async () => {
    const { world, remote } = aLedgerWorld();
    const stopping = new AbortController();
    remote.weather = {
      over: () => {
        stopping.abort();
        return { ending: 'well' };
      },
    };
    world.order(three);
    await world.drive(undefined, stopping.signal);
    await world.settle();
    expect(world.tally()).toEqual({ exported: 3 });
    expect(remote.objects()).toMatchObject({ entries: 3, receipts: 3, payments: 3 });
    expect(['t1', 't2', 't3'].map((id) => world.item(id).crashes)).toEqual([0, 0, 0]);
    expect(remote.count('GET', /./)).toBe(0);
  });
});
