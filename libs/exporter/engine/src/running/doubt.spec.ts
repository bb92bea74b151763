import { after } from '@kontor/kernel';
import { aLedgerWorld, aTransaction, goodKey, ledgerExporter, ledgerSteps, ledgerWithSteps, type Ending, type Fate, type LedgerWorld } from '@kontor/exporter-testkit';

const life = ledgerExporter.manifest.remote.maxRequestMilliseconds;
const look = ['GET', /^\/entries$/] as const;
const write = ['POST', /^\/entries$/] as const;

/** The n-th request from now on ends so; one transaction is exported until nothing is due any more. */
async function exportThrough(ending: Ending, nth = 1): Promise<LedgerWorld> {
  const ledger = aLedgerWorld();
  ledger.remote.failOn(ending, nth);
  ledger.world.order([aTransaction().asSubject()]);
  await ledger.world.settle();
  return ledger;
}

const { find: _find, ...blind } = ledgerSteps.createEntry;
const diesAfter = (commit: string): Fate => ({ ofCommit: (name) => (name === commit ? 'dies-after' : 'lives'), ofCall: () => 'lives' });

describe('an outcome nobody knows', () => {
  it.each<Ending>(['gateway-timeout', 'reset-after', 'timeout', 'unreadable'])('adopts what was written although the answer was %s', async (ending) => {
    const { world, remote } = await exportThrough(ending);
    expect(world.item().state).toBe('exported');
    expect(remote.objects()).toMatchObject({ entries: 1, receipts: 1, payments: 1 });
    expect(remote.count(...write)).toBe(1);
  });

  it.each<Ending>(['unavailable', 'reset-before'])('sends again after two look-ups found nothing when the answer was %s', async (ending) => {
    const { world, remote } = await exportThrough(ending);
    expect(world.item().state).toBe('exported');
    expect(remote.objects()).toMatchObject({ entries: 1, receipts: 1, payments: 1 });
    expect([remote.count(...write), remote.count(...look)]).toEqual([2, 2]);
  });

  it.each<Ending>(['not-sent', 'throttled'])('sends again without looking when the request certainly did nothing: %s', async (ending) => {
    const { world, remote } = await exportThrough(ending);
    expect(world.item().state).toBe('exported');
    expect(remote.count(...look)).toBe(0);
  });

  it.each([2, 3])('looks for receipts and payments as well (call %s)', async (nth) => {
    const { world, remote } = await exportThrough('reset-after', nth);
    expect(world.item().state).toBe('exported');
    expect(remote.objects()).toMatchObject({ entries: 1, receipts: 1, payments: 1 });
  });

  it('does not look before the request can no longer be running', async () => {
    const { world, remote, clock } = aLedgerWorld();
    remote.failOn('reset-before');
    world.order([aTransaction().asSubject()]);
    const start = clock.now();
    await world.drive();
    expect(world.item()).toMatchObject({ state: 'in-doubt', notBefore: after(start, life) });
    await clock.advance(life - 1);
    await world.drive();
    expect(remote.count(...look)).toBe(0);
    await clock.advance(1);
    await world.drive();
    expect(remote.count(...look)).toBe(1);
  });

  it('exports the others meanwhile', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('timeout');
    world.order([aTransaction('t1').asSubject(), aTransaction('t2').asSubject()]);
    await world.drive();
    expect([world.item('t1').state, world.item('t2').state]).toEqual(['in-doubt', 'exported']);
  });

  it('finds what lands as late as the remote allows and becomes visible as late as it may', async () => {
    const { world, remote, clock } = aLedgerWorld();
    remote.failOn({ ending: 'timeout', landsAfter: life, endsAfter: 0 });
    world.order([aTransaction().asSubject()]);
    await world.settle();
    await clock.advance(life);
    expect(world.item().state).toBe('exported');
    expect(remote.objects()).toMatchObject({ entries: 1 });
  });

  it('allows for a request that left long after its intent, because it had to wait for its turn', async () => {
    const { clock, remote } = aLedgerWorld();
    let turn = 25_000;
    const beforeSending = async (): Promise<void> => {
      await clock.sleepByMoving(turn);
      turn = 0;
    };
    const { world } = aLedgerWorld({ clock, connect: () => remote.client({ key: goodKey, beforeSending }) });
    remote.failOn({ ending: 'timeout', landsAfter: life - 1000, endsAfter: 0 });
    world.order([aTransaction().asSubject()]);
    await world.settle();
    await clock.advance(life);
    expect(world.item().state).toBe('exported');
    expect(remote.objects()).toMatchObject({ entries: 1 });
  });

  it('asks a person when two entries match', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('reset-after');
    world.order([aTransaction().asSubject()]);
    await world.drive();
    const [entry] = remote.books.entries;
    if (entry) remote.books.entries.push({ ...entry, id: 'second' });
    await world.settle();
    expect(world.item()).toMatchObject({ state: 'needs-review', issues: [{ code: 'LED-two-entries', params: { count: '2' } }] });
  });

  it('asks a person when there is no way to look and no leave to repeat', async () => {
    const { world, remote } = aLedgerWorld({ exporter: ledgerWithSteps({ createEntry: blind }) });
    remote.failOn('reset-before');
    world.order([aTransaction().asSubject()]);
    await world.settle();
    expect(world.item()).toMatchObject({ state: 'needs-review', issues: [{ code: 'KON-outcome-unknown', params: { operation: 'entry', where: 'https://ledger.example' } }] });
    expect(remote.count(...write)).toBe(1);
  });

  it.each([
    ['the pages people use', { api: 'https://api.ledger.example', app: 'https://app.ledger.example' }, 'https://app.ledger.example'],
    ['the address it is called at', { api: 'https://api.ledger.example' }, 'https://api.ledger.example'],
    ['the system by its name', {}, 'Ledger'],
  ])('says where to look: %s', async (_where, hosts, where) => {
    const { world, remote } = aLedgerWorld({ exporter: ledgerWithSteps({ createEntry: blind }), hosts });
    remote.failOn('reset-before');
    world.order([aTransaction().asSubject()]);
    await world.settle();
    expect(world.item().issues).toMatchObject([{ params: { where } }]);
  });

  it('repeats without looking what the remote itself ignores the second time', async () => {
    const { world, remote } = aLedgerWorld({ exporter: ledgerWithSteps({ createEntry: { ...blind, repeatable: true } }) });
    remote.failOn('reset-before');
    world.order([aTransaction().asSubject()]);
    await world.settle();
    expect(world.item().state).toBe('exported');
    expect([remote.count(...write), remote.count(...look)]).toEqual([2, 0]);
  });

  it('waits and looks again when looking fails', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('reset-after', 1);
    for (const nth of [2, 3, 4]) remote.failOn('unavailable', nth);
    world.order([aTransaction().asSubject()]);
    await world.settle();
    expect(world.item().state).toBe('exported');
    expect(remote.count(...write)).toBe(1);
  });

  it('keeps the doubt over a paused connection', async () => {
    const { world, remote } = aLedgerWorld();
    remote.failOn('reset-after', 1);
    remote.failOn('signed-out', 2);
    world.order([aTransaction().asSubject()]);
    await world.settle();
    expect(world.pausedBecause).toMatchObject({ kind: 'unauthenticated' });
    expect(world.item().state).toBe('in-doubt');
    world.resume();
    await world.settle();
    expect(world.item().state).toBe('exported');
    expect(remote.count(...write)).toBe(1);
  });
});

describe('a conflict', () => {
  it('looks at once and then tries again', async () => {
    const { world, remote } = await exportThrough('conflict');
    expect(world.item().state).toBe('exported');
    expect([remote.count(...write), remote.count(...look)]).toEqual([2, 1]);
  });

  it('asks a person when it does not end', async () => {
    const { world, remote } = aLedgerWorld();
    remote.weather = { over: ({ method }) => ({ ending: method === 'POST' ? 'conflict' : 'well' }) };
    world.order([aTransaction().asSubject()]);
    await world.settle();
    expect(world.item()).toMatchObject({ state: 'needs-review', issues: [{ code: 'KON-outcome-unknown' }] });
    expect(remote.objects()).toMatchObject({ entries: 0 });
  });

  it('is a doubt like any other when something was written before it', async () => {
    const twice: typeof ledgerSteps.createEntry = {
      ...ledgerSteps.createEntry,
      run: async (input, ctx) => {
        const ref = await ledgerSteps.createEntry.run(input, ctx);
        await ctx.remote.send({ method: 'PUT', path: `/accounts/${ref.id}/balance`, json: {} });
        return ref;
      },
    };
    const { world, remote } = aLedgerWorld({ exporter: ledgerWithSteps({ createEntry: twice }) });
    remote.failOn('conflict', 2);
    world.order([aTransaction().asSubject()]);
    await world.settle(diesAfter('conclude'));
    expect(world.item().state).toBe('exported');
    expect(remote.objects()).toMatchObject({ entries: 1 });
  });
});
