import { longLife, type Fate } from '../../process/worker-process';
import type { ConformanceCheck, Finding } from '../check';
import { asSubject, letSettle, type ConformanceBench } from '../conformance-bench';
import { injectableFaults, type InjectableFault } from '../remote-under-test';
import { objectFindings } from './exporting';

export const survivesFaults: ConformanceCheck = {
  sentence: 'writes everything once when any call is throttled, cut off, answered late or answered with nonsense',
  delivery: 'api',
  run: async (bench) => {
    if (!bench.remote?.inject) return [];
    const calls = { count: 0 };
    await exportOnce(bench, { ...longLife, ofCall: () => ((calls.count += 1) > 0 ? 'lives' : 'lives') });
    const findings: Finding[] = [];
    for (const fault of injectableFaults) {
      for (let nth = 1; nth <= calls.count; nth += 1) {
        const found = await exportOnce(bench, longLife, { fault, nth });
        findings.push(...found.map((finding) => `${fault} at call ${nth}: ${finding}`));
      }
    }
    return findings;
  },
};

async function exportOnce(bench: ConformanceBench, fate: Fate, order?: { readonly fault: InjectableFault; readonly nth: number }): Promise<readonly Finding[]> {
  const scene = await bench.scene();
  const transactions = scene.samples.slice(0, 1).map(([, transaction]) => transaction);
  scene.world.order(transactions.map(asSubject));
  if (order) await bench.remote?.inject?.(order.fault, order.nth);
  await scene.world.settle(fate);
  await letSettle(scene);
  return objectFindings(bench, scene, transactions);
}
