import { soloists, type Cast } from '../casts';
import type { ConformanceCheck, Finding } from '../check';
import { asSubject, letSettle, type ConformanceBench } from '../conformance-bench';
import { injectableFaults, type InjectableFault } from '../remote-under-test';
import { objectFindings } from './exporting';

/** Told right before a call leaves: the how-manieth. */
type Watch = (nth: number) => void;

export const survivesFaults: ConformanceCheck = {
  sentence: 'writes everything once when any call is throttled, cut off, answered late or answered with nonsense',
  delivery: 'api',
  run: async (bench) => {
    if (!bench.remote?.inject) return ['the world cannot inject faults; without it nobody knows what a lost answer does'];
    const findings: Finding[] = [];
    for (const cast of soloists(await bench.scene())) findings.push(...(await faultMatrix(bench, cast)));
    return findings;
  },
};

export const outlivesItsToken: ConformanceCheck = {
  sentence: 'notices nothing of a token that has expired and is renewed, whichever call meets it',
  delivery: 'api',
  run: async (bench) => {
    const findings: Finding[] = [];
    for (const cast of soloists(await bench.scene()).slice(0, 1)) {
      const calls = await callsOf(bench, cast);
      for (let last = 1; last < calls; last += 1) {
        const found = await exportOnce(bench, cast, undefined, (nth) => (nth === last ? bench.token.expire() : undefined));
        findings.push(...found.map((finding) => `${cast[0]}, the token expired after call ${last}: ${finding}`));
      }
    }
    return findings;
  },
};

async function faultMatrix(bench: ConformanceBench, cast: Cast): Promise<readonly Finding[]> {
  const calls = await callsOf(bench, cast);
  const findings: Finding[] = [];
  for (const fault of injectableFaults) {
    for (let nth = 1; nth <= calls; nth += 1) {
      const found = await exportOnce(bench, cast, { fault, nth });
      findings.push(...found.map((finding) => `${cast[0]}, ${fault} at call ${nth}: ${finding}`));
    }
  }
  return findings;
}

async function callsOf(bench: ConformanceBench, cast: Cast): Promise<number> {
  let calls = 0;
  await exportOnce(bench, cast, undefined, (nth) => void (calls = nth));
  return calls;
}

async function exportOnce(bench: ConformanceBench, [, pick]: Cast, order?: { readonly fault: InjectableFault; readonly nth: number }, watch: Watch = () => undefined): Promise<readonly Finding[]> {
  let calls = 0;
  const scene = await bench.scene({ leaving: () => watch((calls += 1)) });
  const transactions = pick(scene);
  scene.world.order(transactions.map(asSubject));
  if (order) await bench.remote?.inject?.(order.fault, order.nth);
  await scene.world.settle();
  await letSettle(scene);
  return objectFindings(bench, scene, transactions);
}
