import { RemoteFailure } from '@kontor/exporter-contract';
import { orFinding, shown, unless, type ConformanceCheck, type Finding } from '../check';
import type { ConformanceBench } from '../conformance-bench';
import { contextOf } from '../set-up';

export const acceptsGoodCredentials: ConformanceCheck = {
  sentence: 'accepts good credentials and says whose books they open',
  run: async (bench) =>
    orFinding('check', async () => {
      const { id, name } = await bench.subject.exporter.check(contextOf(bench.signIn()));
      return [...unless(id.trim() !== '', 'the company has no id'), ...unless(name.trim() !== '', 'the company has no name')];
    }),
};

export const namesBadCredentials: ConformanceCheck = {
  sentence: 'names bad credentials unauthenticated',
  delivery: 'api',
  run: async (bench) => {
    bench.token.isSignedIn = false;
    try {
      const company = await bench.subject.exporter.check(contextOf(bench.signIn()));
      return [`bad credentials opened the books of ${company.id}`];
    } catch (error) {
      // Exactly this failure is asked for; anything else is the finding.
      if (!(error instanceof RemoteFailure)) return [`bad credentials threw ${String(error)}`];
      return unless(error.fault.kind === 'unauthenticated' && !error.inDoubt, `bad credentials are called ${shown(error.fault)}`);
    } finally {
      bench.token.isSignedIn = true;
    }
  },
};

export const waitsForANewSignIn: ConformanceCheck = {
  sentence: 'fails nothing when the sign-in is revoked, and exports everything after a new one',
  delivery: 'api',
  run: async (bench) => {
    const findings: Finding[] = [];
    for (const after of [0, 2, 5]) findings.push(...(await revokeAfter(bench, after)).map((finding) => `revoked after call ${after}: ${finding}`));
    return findings;
  },
};

async function revokeAfter(bench: ConformanceBench, lastCall: number): Promise<readonly Finding[]> {
  const { token } = bench;
  let calls = 0;
  const leaving = (): void => {
    calls += 1;
    if (calls === lastCall) token.isSignedIn = false;
  };
  const { world, samples } = await bench.scene({ leaving });
  token.isSignedIn = lastCall > 0;
  world.order(samples.map(([, transaction]) => ({ transaction, pending: false })));
  await world.settle();
  const waiting = unless(world.pausedBecause?.kind === 'unauthenticated' && world.tally().failed === undefined, `without a sign-in the items are ${shown(world.tally())}, the connection waits for ${shown(world.pausedBecause)}`);
  token.isSignedIn = true;
  world.resume();
  await world.settle();
  return [...waiting, ...unless(world.tally().exported === samples.length, `after a new sign-in the items are ${shown(world.tally())}`)];
}
