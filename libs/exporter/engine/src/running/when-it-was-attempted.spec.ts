import { StepFailure, type StepContext } from '@kontor/exporter-contract';
import { aLedgerWorld, aTransaction, ledgerSteps, ledgerWithSteps } from '@kontor/exporter-testkit';

type Times = readonly [sinceFirstIntent: number | undefined];

/** A step that is not ready a few times, and what it is told of the time whenever it runs. */
function notReady(times: number): { readonly told: Times[]; readonly refuse: (ctx: StepContext<unknown>) => boolean } {
  const told: Times[] = [];
  const refuse = ({ intendedAt, attemptedAt }: StepContext<unknown>): boolean => told.push([attemptedAt && attemptedAt.getTime() - intendedAt.getTime()]) <= times;
  return { told, refuse };
}

const unavailable = new StepFailure({ kind: 'unavailable', code: 'LED-not-ready' });

describe('the time a step is told', () => {
  it('is that of its first intent and that of this attempt', async () => {
    const { told, refuse } = notReady(2);
    const { createEntry } = ledgerSteps;
    const step = {
      ...createEntry,
      run: async (...args: Parameters<typeof createEntry.run>) => {
        if (refuse(args[1])) throw unavailable;
        return createEntry.run(...args);
      },
    };
    const { world } = aLedgerWorld({ exporter: ledgerWithSteps({ createEntry: step }) });
    world.order([aTransaction().asSubject()]);
    await world.settle();
    expect(told[0]).toEqual([0]);
    expect(told.slice(1).every(([since = 0]) => since > 0)).toBe(true);
    expect([told.length, world.item().state]).toEqual([3, 'exported']);
  });

  it('is that of the earliest of a batch', async () => {
    const { told, refuse } = notReady(1);
    const runMany = async (inputs: ReadonlyMap<string, unknown>, ctx: StepContext<unknown>) => { if (refuse(ctx)) throw unavailable; return new Map([...inputs.keys()].map((key) => [key, { kind: 'payment', id: key }])); };
    const { world } = aLedgerWorld({ exporter: ledgerWithSteps({ postPayments: { maxItems: 10, requests: 1, repeatable: true, runMany } }) });
    world.order([aTransaction('t1').asSubject(), aTransaction('t2').asSubject()]);
    await world.settle();
    expect([told[0], (told[1]?.[0] ?? 0) > 0]).toEqual([[0], true]);
  });

  it('is the first intent alone while nothing is written', async () => {
    const told: (Date | undefined)[] = [];
    const find = async (_input: unknown, { attemptedAt }: StepContext<unknown>) => { told.push(attemptedAt); return undefined; };
    const { world, remote } = aLedgerWorld({ exporter: ledgerWithSteps({ createEntry: { requests: 1, find, run: async (_input, ctx) => { await ctx.remote.send({ method: 'POST', path: '/entries', json: {} }); return { kind: 'entry', id: 'e-1' }; } } }) });
    remote.failOn('reset-before', 1);
    world.order([aTransaction().asSubject()]);
    await world.settle();
    expect([told.length > 0, told.filter((instant) => instant)]).toEqual([true, []]);
  });
});
