import type { CodedTransaction } from '@kontor/exporter-contract';
import { aReceipt } from '../../builders/a-receipt';
import { Diary, Doom, waysOf } from '../../process/doom';
import { longLife, type Fate } from '../../process/worker-process';
import { shown, unless, type ConformanceCheck, type Finding } from '../check';
import { asSubject, letSettle, type ConformanceBench, type Scene } from '../conformance-bench';
import { expectedObjects } from './exporting';

const straggler = aReceipt('straggler', { fileName: 'nachzuegler.pdf' });

/** The sample as it was when it was exported, and with the receipt that came later. */
interface Late {
  readonly name: string;
  readonly before: CodedTransaction;
  readonly after: CodedTransaction;
}

const withStraggler = (name: string, before: CodedTransaction): Late => ({
  name,
  before,
  after: { ...before, receiptNumber: before.receiptNumber ?? 'RE-2026-99', receiptDate: before.receiptDate ?? before.transactionDate, receipts: [...before.receipts, straggler] },
});

/** One to which a second receipt comes, and where the plugin exports such ones, one that had none. */
function casesOf({ samples }: Scene): readonly Late[] {
  const documented = samples.find(([, { receipts }]) => receipts.length > 0);
  const bare = samples.find(([, { receipts, kind }]) => receipts.length === 0 && kind === 'purchase');
  return [...(documented ? [documented] : []), ...(bare ? [bare] : [])].map(([name, transaction]) => withStraggler(name, transaction));
}

/** What a receipt that came later has to become: what it had become with the export. */
async function lateFindings(bench: ConformanceBench, { name, before, after }: Late, fate: Fate): Promise<readonly Finding[]> {
  const scene = await bench.scene();
  const { world } = scene;
  world.order([asSubject(before)]);
  await world.settle();
  world.orderLate([asSubject(after)]);
  await world.settle(fate);
  await letSettle(scene);
  const [expected, found] = [expectedObjects(bench, [after]), (await bench.remote?.count()) ?? {}];
  const { state, issues } = world.item(after.id);
  const kinds = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  return [
    ...unless(state === 'exported', `${name}: the late receipt is ${state} because of ${shown(issues)}`),
    ...kinds.filter((kind) => (expected[kind] ?? 0) !== (found[kind] ?? 0)).map((kind) => `${name}: with the late receipt ${found[kind] ?? 0} × ${kind} instead of ${expected[kind] ?? 0}`),
    ...(await againFindings(scene, after)),
  ];
}

async function againFindings({ world }: Scene, after: CodedTransaction): Promise<readonly Finding[]> {
  if (world.item(after.id).state !== 'exported') return [];
  world.orderLate([asSubject(after)]);
  await world.settle();
  const { state } = world.item(after.id);
  return unless(state === 'skipped', `what was added is added once more: the item is ${state}`);
}

export const addsLateReceipts: ConformanceCheck = {
  sentence: 'adds a receipt that came after the export as if it had come before, once, whenever the worker is killed; or offers none of it',
  delivery: 'api',
  run: async (bench) => {
    if (!bench.subject.exporter.lateReceipts) return [];
    const findings: Finding[] = [];
    for (const late of casesOf(await bench.scene())) {
      findings.push(...(await lateFindings(bench, late, longLife)));
      findings.push(...(await whenKilled(bench, late)));
    }
    return findings;
  },
};

async function whenKilled(bench: ConformanceBench, late: Late): Promise<readonly Finding[]> {
  const diary = new Diary();
  await lateFindings(bench, late, diary);
  const findings: Finding[] = [];
  for (const [at, moment] of diary.moments.entries()) {
    for (const way of waysOf(moment)) {
      const found = await lateFindings(bench, late, new Doom(at, way));
      findings.push(...found.map((finding) => `killed (${way}) at ${moment.name}: ${finding}`));
    }
  }
  return findings;
}
