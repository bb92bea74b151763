import type { AccountingExporter } from '@kontor/exporter-contract';
import { aLedgerWorld, aTransaction, beatMilliseconds, ledgerExporter, type LedgerWorld } from '@kontor/exporter-testkit';

const ledger = ledgerExporter as AccountingExporter;

const many = (count: number) => Array.from({ length: count }, (_, index) => aTransaction(`t${index + 1}`).asSubject());
const entries = ['POST', /^\/entries$/] as const;

/** Something a person does while the n-th request is under way, which then takes long enough for the worker to hear of it. */
function whileUnderWay({ remote }: LedgerWorld, nth: number, act: () => void): void {
  let calls = 0;
  remote.weather = {
    over: () => {
      calls += 1;
      if (calls !== nth) return { ending: 'well' };
      act();
      return { ending: 'well', landsAfter: beatMilliseconds };
    },
  };
}

async function driveThrough({ world, clock }: LedgerWorld): Promise<void> {
  const driving = world.drive();
  await clock.advance(2 * beatMilliseconds);
  await driving;
}

describe('a connection that a person pauses', () => {
  it('finishes the call under way and begins nothing new', async () => {
    const inLedger = aLedgerWorld();
    const { world, remote } = inLedger;
    world.order(many(3));
    whileUnderWay(inLedger, 1, () => world.pause());
    await driveThrough(inLedger);
    expect(remote.arrivals).toHaveLength(1);
    expect(world.tally()).toEqual({ queued: 3 });
    expect(world.books.stepsOf(world.item('t1'))).toMatchObject([{ operation: 'entry', state: 'done' }]);
  });

  it('exports everything once a person resumes it, and nothing before', async () => {
    const inLedger = aLedgerWorld();
    const { world, remote } = inLedger;
    world.order(many(3));
    whileUnderWay(inLedger, 1, () => world.pause());
    await driveThrough(inLedger);
    await world.drive();
    expect(remote.arrivals).toHaveLength(1);
    world.resume();
    await world.settle();
    expect(world.tally()).toEqual({ exported: 3 });
    expect(remote.objects()).toMatchObject({ entries: 3, receipts: 3, payments: 3 });
    expect(['t1', 't2', 't3'].map((id) => world.item(id).crashes)).toEqual([0, 0, 0]);
  });

  it('is not told the sum either', async () => {
    const inLedger = aLedgerWorld();
    const { world, remote } = inLedger;
    world.order(many(1));
    whileUnderWay(inLedger, 3, () => world.pause());
    await driveThrough(inLedger);
    expect(world.tally()).toEqual({ exported: 1 });
    expect(remote.count('PUT', /balance$/)).toBe(0);
    world.resume();
    await world.drive();
    expect(remote.count('PUT', /balance$/)).toBe(1);
  });

  it('is noticed between two windows even by a worker nobody told', async () => {
    const inLedger = aLedgerWorld();
    const { world, remote } = inLedger;
    world.order(many(6));
    remote.weather = {
      over: ({ path }) => {
        if (path === '/payments') world.pause();
        return { ending: 'well' };
      },
    };
    await world.drive();
    expect(world.tally()).toEqual({ exported: 5, queued: 1 });
    expect(remote.count('PUT', /balance$/)).toBe(0);
  });
});

describe('a run that a person cancels', () => {
  it('ends what was begun and leaves the rest, also of those the worker holds already', async () => {
    const inLedger = aLedgerWorld();
    const { world, remote } = inLedger;
    const runId = world.order(many(4));
    whileUnderWay(inLedger, 3, () => world.cancel(runId));
    await driveThrough(inLedger);
    expect(world.tally()).toEqual({ exported: 2, skipped: 2 });
    expect([world.item('t3'), world.item('t4')]).toMatchObject([{ issues: [{ code: 'KON-cancelled' }] }, { issues: [{ code: 'KON-cancelled' }] }]);
    expect(remote.objects()).toMatchObject({ entries: 2, receipts: 2, payments: 2 });
  });

  it('is finished where something of it waits', async () => {
    const { world, remote } = aLedgerWorld();
    const runId = world.order(many(2));
    remote.failOn('throttled', 2);
    await world.drive();
    world.cancel(runId);
    await world.settle();
    expect([world.item('t1').state, world.item('t2').state]).toEqual(['exported', 'skipped']);
    expect(remote.objects()).toMatchObject({ entries: 1, receipts: 1, payments: 1 });
  });

  it('leaves nothing behind when the worker dies over what was not begun', async () => {
    const { world, clock } = aLedgerWorld();
    const runId = world.order(many(1));
    await expect(world.drive({ ofCommit: (name) => (name === 'claim' ? 'dies-after' : 'lives'), ofCall: () => 'lives' })).rejects.toThrow('died');
    world.cancel(runId);
    await clock.advance(60_000);
    await world.settle();
    expect(world.item()).toMatchObject({ state: 'skipped', issues: [{ code: 'KON-cancelled' }] });
  });

  it('goes on with another run of the same connection', async () => {
    const inLedger = aLedgerWorld();
    const { world } = inLedger;
    const runId = world.order(many(2));
    world.order([aTransaction('other').asSubject()]);
    whileUnderWay(inLedger, 1, () => world.cancel(runId));
    await driveThrough(inLedger);
    expect([world.item('t1').state, world.item('t2').state, world.item('other').state]).toEqual(['exported', 'skipped', 'exported']);
  });
});

describe('a run that a person pauses', () => {
  it('ends what was begun and keeps the rest', async () => {
    const inLedger = aLedgerWorld();
    const { world, remote } = inLedger;
    const runId = world.order(many(3));
    const set = (state: 'running' | 'paused'): void => {
      const run = world.books.runs.get(runId);
      if (run) world.books.runs.set(runId, { ...run, state });
    };
    whileUnderWay(inLedger, 1, () => set('paused'));
    await driveThrough(inLedger);
    expect(world.tally()).toEqual({ exported: 1, queued: 2 });
    set('running');
    await world.settle();
    expect(world.tally()).toEqual({ exported: 3 });
    expect(remote.count(...entries)).toBe(3);
  });

  it('keeps those too whose first call would be a batch', async () => {
    const onlyPayment: AccountingExporter = {
      ...ledger,
      plan: (input) => {
        const plan = ledger.plan(input);
        if (plan.outcome !== 'do' || input.transaction.receipts.length > 0) return plan;
        return { ...plan, operations: plan.operations.filter(({ id }) => id === 'payment').map((operation) => ({ ...operation, input: { ...operation.input, entryId: 'entry-1' } })) };
      },
    };
    const inLedger = aLedgerWorld({ exporter: onlyPayment });
    const { world, remote } = inLedger;
    const runId = world.order([aTransaction('t1').withoutReceipt().asSubject()]);
    world.order([aTransaction('t2').asSubject()]);
    whileUnderWay(inLedger, 1, () => world.cancel(runId));
    await driveThrough(inLedger);
    expect([world.item('t1').state, world.item('t2').state]).toEqual(['skipped', 'exported']);
    expect(remote.objects()).toMatchObject({ payments: 1 });
  });
});

describe('settings a person changes', () => {
  it('are those of the moment for every window', async () => {
    const { world, remote } = aLedgerWorld();
    world.order(many(6).map(({ transaction }) => ({ transaction: { ...transaction, note: 'Messe' }, pending: false })));
    remote.weather = {
      over: ({ path }) => {
        if (path === '/payments') world.planning = { ...world.planning, settings: { ...world.planning.settings, entryText: 'note' } };
        return { ending: 'well' };
      },
    };
    await world.settle();
    expect(remote.arrivals.flatMap(({ request }) => (request.path === '/entries' ? [(request.json as { readonly text: string }).text] : []))).toEqual([
      ...Array.from({ length: 5 }, () => 'Wolkenheim Hosting GmbH'),
      'Messe',
    ]);
  });
});
