import fc from 'fast-check';
import { simulate, type Script } from '@kontor/exporter-testkit';

/** Stacks are of no use here and cost a third of the time. */
beforeAll(() => void (Error.stackTraceLimit = 0));

const scripts: fc.Arbitrary<Script> = fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 300, maxLength: 800 });
const schedules = 2500;
const noPerils = { deaths: 0, freezes: 0, storms: 0, stops: 0, delays: 0, hiccups: 0, pauses: 0, cancels: 0 };

describe('any story of storms, deaths and zombies', () => {
  it('ends with every transaction written at most once and every item accounted for', async () => {
    const seen = { ...noPerils };
    await fc.assert(
      fc.asyncProperty(scripts, async (script) => {
        const { violations, tally, perils } = await simulate(script);
        expect(violations).toEqual([]);
        expect(Object.values(tally).reduce<number>((sum, count = 0) => sum + count, 0)).toBe(7);
        for (const peril of Object.keys(noPerils) as (keyof typeof noPerils)[]) seen[peril] += perils[peril];
      }),
      { numRuns: schedules, seed: 20260302 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(schedules / 20);
  }, 120_000);

  it('adds late receipts at most once each', async () => {
    await fc.assert(
      fc.asyncProperty(scripts, async (script) => expect((await simulate(script, { lateReceipts: true })).violations).toEqual([])),
      { numRuns: schedules / 5, seed: 20260303 },
    );
    const { tally, requests } = await simulate([], { lateReceipts: true });
    expect({ tally, requests }).toEqual({ tally: { exported: 6, failed: 2, skipped: 2 }, requests: 20 });
  }, 120_000);

  it('is the same story every time it is told', async () => {
    const [script] = fc.sample(scripts, { numRuns: 1, seed: 7 });
    expect(await simulate(script ?? [])).toEqual(await simulate(script ?? []));
  });

  it('is an uneventful one when nothing goes wrong', async () => {
    const { violations, tally, requests, perils } = await simulate([]);
    expect({ violations, tally, perils }).toEqual({ violations: [], tally: { exported: 3, failed: 2, skipped: 2 }, perils: noPerils });
    expect(requests).toBe(16);
  });
});
