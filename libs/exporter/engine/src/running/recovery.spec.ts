import type { AccountingExporter } from '@kontor/exporter-contract';
import { aLedgerWorld, aTransaction, goodKey, leaseMilliseconds, ledgerExporter, ledgerSteps, ledgerWithSteps, silentLife, WorkerProcess, type CallFate, type Fate } from '@kontor/exporter-testkit';

/** Lives until the n-th call of a kind. */
function diesAtCall(fate: CallFate, nth: number): Fate {
  let calls = 0;
  return { ofCommit: () => 'lives', ofCall: () => ((calls += 1) === nth ? fate : 'lives') };
}

function diesAtCommit(name: string, nth: number, moment: 'dies-before' | 'dies-after'): Fate {
  let commits = 0;
  return { ofCommit: (commit) => (commit === name && (commits += 1) === nth ? moment : 'lives'), ofCall: () => 'lives' };
}

const calls: readonly CallFate[] = ['dies-before', 'dies-during', 'dies-under-way', 'dies-after'];

describe('a worker that dies', () => {
  describe.each(calls)('and %s a call', (fate) => {
    it.each([1, 2, 3])('leaves one entry, one receipt, one payment behind (call %s)', async (nth) => {
      const { world, remote } = aLedgerWorld();
      world.order([aTransaction().asSubject()]);
      await world.settle(diesAtCall(fate, nth));
      expect(world.tally()).toEqual({ exported: 1 });
      expect(remote.objects()).toMatchObject({ entries: 1, receipts: 1, payments: 1 });
    });
  });

  it('writes one entry when it dies after the call', async () => {
    const { world, remote } = aLedgerWorld();
    world.order([aTransaction().asSubject()]);
    await world.settle(diesAtCommit('conclude', 1, 'dies-before'));
    expect(world.item()).toMatchObject({ state: 'exported', crashes: 1 });
    expect(remote.count('POST', /^\/entries$/)).toBe(1);
  });

  it('sends nothing that was not written down before', async () => {
    const { world, remote } = aLedgerWorld();
    world.order([aTransaction().asSubject()]);
    await expect(world.drive(diesAtCommit('intend', 1, 'dies-before'))).rejects.toThrow('died before intend');
    expect(remote.arrivals).toEqual([]);
    expect(world.books.stepsOf(world.item())).toEqual([]);
  });

  it('holds its lane no longer than its lease', async () => {
    const { world, clock } = aLedgerWorld();
    world.order([aTransaction().asSubject()]);
    await expect(world.drive(diesAtCommit('claim', 1, 'dies-after'))).rejects.toThrow('died');
    await clock.advance(leaseMilliseconds - 1);
    await world.drive();
    expect(world.item().state).toBe('working');
    await clock.advance(1);
    await world.drive();
    expect(world.item().state).toBe('exported');
  });
});

describe('a transaction that kills the worker', () => {
  const ids = ['t1', 't2', 'poison', 't4', 't5', 't6', 't7'];
  const isPoison = (id: string): boolean => id === 'poison';

  /** The service is started again and again, as a supervisor does it. */
  async function restartThrough(exporter: (kill: () => void) => AccountingExporter) {
    let process = new WorkerProcess();
    const { world, clock } = aLedgerWorld({ exporter: exporter(() => process.kill()) });
    world.order(ids.map((id) => aTransaction(id).asSubject()));
    for (let life = 0; life < 20; life += 1) {
      process = new WorkerProcess();
      await process.live(() => world.driver(process).drive(world.connectionId, new AbortController().signal)).catch(() => undefined);
      await clock.advance(60_000);
    }
    return world;
  }

  it('is set aside after three deaths for a person to look, where nobody knows what it has written, and all others are exported', async () => {
    const { createEntry } = ledgerSteps;
    const world = await restartThrough((kill) =>
      ledgerWithSteps({
        createEntry: {
          ...createEntry,
          run: async (...[input, ctx]: Parameters<typeof createEntry.run>) => {
            if (isPoison(input.number.slice('RE-2026-'.length))) kill();
            return createEntry.run(input, ctx);
          },
        },
      }),
    );
    expect(world.item('poison')).toMatchObject({ state: 'needs-review', issues: [{ code: 'KON-crashed' }], crashes: 3 });
    expect(world.tally()).toEqual({ exported: 6, 'needs-review': 1 });
  });

  it('has failed where nothing was begun, and takes none of those down with it that were on their way with it', async () => {
    const ledger = ledgerExporter as AccountingExporter;
    const world = await restartThrough((kill) => ({
      ...ledger,
      plan: (input) => {
        if (isPoison(input.transaction.id)) kill();
        return ledger.plan(input);
      },
    }));
    expect(world.item('poison')).toMatchObject({ state: 'failed', issues: [{ code: 'KON-crashed' }], crashes: 3 });
    expect(world.tally()).toEqual({ exported: 6, failed: 1 });
  });
});

describe('a worker that lost its lane without noticing', () => {
  it('writes nothing any more, and its result is logged with the remote id', async () => {
    const { world, remote, clock } = aLedgerWorld();
    world.order([aTransaction().asSubject()]);
    remote.failOn({ ending: 'well', landsAfter: leaseMilliseconds + 1000 });
    const old = world.drive(silentLife);
    await clock.advance(leaseMilliseconds);
    await world.drive();
    await clock.advance(1000);
    await old;
    expect(world.item()).toMatchObject({ state: 'in-doubt', crashes: 1 });
    await world.settle();
    expect(world.item().state).toBe('exported');
    expect(remote.objects()).toMatchObject({ entries: 1, receipts: 1, payments: 1 });
    expect(world.log.entries).toContainEqual({ event: 'result-came-too-late', fields: { connectionId: world.connectionId, operation: 'entry', remoteId: remote.books.entries[0]?.id } });
    expect(world.log.events()).toContain('lease-lost');
  });

  it('does not send what still waits for its turn', async () => {
    const { remote, clock } = aLedgerWorld();
    let turns = 0;
    const { world } = aLedgerWorld({
      clock,
      connect: ({ assertMaySend }) =>
        remote.client({
          key: goodKey,
          beforeSending: async () => {
            turns += 1;
            if (turns === 1) await clock.sleepUntilMoved(leaseMilliseconds + 1000);
            assertMaySend();
          },
        }),
    });
    world.order([aTransaction().asSubject()]);
    const old = world.drive(silentLife);
    await clock.advance(leaseMilliseconds);
    await world.drive();
    await clock.advance(1000);
    await old;
    expect(remote.count('POST', /^\/entries$/)).toBe(0);
    await world.settle();
    expect(remote.objects()).toMatchObject({ entries: 1 });
  });

  it('sends nothing even where nobody has taken the lane yet, and gives it back with what it held', async () => {
    const { remote, clock } = aLedgerWorld();
    let turns = 0;
    const { world } = aLedgerWorld({
      clock,
      connect: ({ assertMaySend }) =>
        remote.client({
          key: goodKey,
          beforeSending: async () => {
            turns += 1;
            if (turns === 1) await clock.sleepByMoving(leaseMilliseconds);
            assertMaySend();
          },
        }),
    });
    world.order([aTransaction().asSubject()]);
    await world.drive(silentLife);
    expect(remote.arrivals).toEqual([]);
    expect(world.item()).toMatchObject({ state: 'queued', crashes: 0 });
    expect(world.log.events()).toEqual(['lease-lost']);
    await world.settle();
    expect(remote.objects()).toMatchObject({ entries: 1, receipts: 1, payments: 1 });
  });
});
