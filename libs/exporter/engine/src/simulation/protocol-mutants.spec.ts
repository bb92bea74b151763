import fc from 'fast-check';
import { protocolMutants, simulate, type ProtocolMutant, type Script } from '@kontor/exporter-testkit';

beforeAll(() => void (Error.stackTraceLimit = 0));

const scripts: fc.Arbitrary<Script> = fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 300, maxLength: 800 });

const mutants: readonly (readonly [string, ProtocolMutant])[] = Object.entries(protocolMutants);

describe('the simulation notices a protocol that', () => {
  it.each(mutants)('%s', async (_name, mutant) => {
    const details = await fc.check(
      fc.asyncProperty(scripts, async (script) => (await simulate(script, { mutant })).violations.length === 0),
      { numRuns: 4000, seed: 20260302, endOnFailure: true },
    );
    expect(details.failed).toBe(true);
  }, 120_000);
});
