import type { CodedTransaction, WrittenOperation } from '@kontor/exporter-contract';
import { naturalKeyOf, PlanMaker } from '@kontor/exporter-engine';
import { aReceipt } from '../../builders/a-receipt';
import { shown, unless, type ConformanceCheck, type Finding } from '../check';
import { asSubject, letSettle, type ConformanceBench, type Scene } from '../conformance-bench';

/** What the remote must hold once the samples are exported; a subject that does not say so cannot be judged. */
export function expectedObjects({ subject: { samples } }: ConformanceBench, transactions: readonly CodedTransaction[]): Readonly<Record<string, number>> {
  if (!samples.objectsFor) throw new Error('The samples do not say how many remote objects they become; supply objectsFor');
  return samples.objectsFor(transactions);
}

export async function objectFindings(bench: ConformanceBench, scene: Scene, transactions: readonly CodedTransaction[]): Promise<readonly Finding[]> {
  const expected = expectedObjects(bench, transactions);
  const found = (await bench.remote?.count()) ?? {};
  const kinds = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  const tally = scene.world.tally();
  return [
    ...unless(tally.exported === transactions.length, `the items are ${shown(tally)} because of ${shown(scene.world.books.itemsOf(scene.world.connectionId).flatMap(({ issues }) => issues))}`),
    ...kinds.filter((kind) => (expected[kind] ?? 0) !== (found[kind] ?? 0)).map((kind) => `${found[kind] ?? 0} × ${kind} instead of ${expected[kind] ?? 0}`),
  ];
}

export const writesWhatItPlans: ConformanceCheck = {
  sentence: 'writes exactly the objects its samples become',
  delivery: 'api',
  run: async (bench) => {
    const scene = await bench.scene();
    const transactions = scene.samples.map(([, transaction]) => transaction);
    scene.world.order(transactions.map(asSubject));
    await scene.world.settle();
    await letSettle(scene);
    return objectFindings(bench, scene, transactions);
  },
};

/** Everything the operations of a transaction have written; rows of a file refer to their run. */
const writtenBy = ({ world }: Scene, { id }: CodedTransaction): readonly WrittenOperation[] => {
  const item = world.item(id);
  const steps = world.books.stepsOf(item).flatMap(({ operation, ref }) => (ref ? [{ operation, ref }] : []));
  return steps.length > 0 ? steps : (item.plan?.operations ?? []).map((operation) => ({ operation: operation.id, ref: { kind: 'row', id: item.runId } }));
};

export const plansNothingTwice: ConformanceCheck = {
  sentence: 'has nothing to do for what it has written',
  run: async (bench) => {
    const scene = await bench.scene();
    scene.world.order(scene.samples.map(([, transaction]) => asSubject(transaction)));
    await scene.world.settle();
    return scene.samples.flatMap(([name, transaction]) => {
      const subject = { transaction, naturalKey: naturalKeyOf(scene.world.item(transaction.id)), written: writtenBy(scene, transaction) };
      const again = new PlanMaker().prepare(bench.subject.exporter, scene.setUp.planning, subject);
      return unless(again.outcome === 'nothing-to-do', `${name}: after it was written, the plan is ${shown(again)}`);
    });
  },
};

export const badReceiptsAreIssues: ConformanceCheck = {
  sentence: 'reports a receipt that is too large, of a wrong type or one too many before any call',
  run: async (bench) => {
    const { maxBytes, maxCount } = bench.subject.exporter.manifest.remote.receipts;
    const spoilt: Readonly<Record<string, readonly ReturnType<typeof aReceipt>[]>> = {
      'too large': [aReceipt('large', { bytes: maxBytes + 1 })],
      'of a wrong type': [aReceipt('program', { mimeType: 'application/x-msdownload', fileName: 'setup.exe' })],
      'one too many': Array.from({ length: maxCount + 1 }, (_, index) => aReceipt(`r${index}`)),
    };
    const findings: Finding[] = [];
    for (const [what, receipts] of Object.entries(spoilt)) findings.push(...(await withReceipts(bench, what, receipts)));
    return findings;
  },
};

async function withReceipts(bench: ConformanceBench, what: string, receipts: CodedTransaction['receipts']): Promise<readonly Finding[]> {
  let calls = 0;
  const { world, samples } = await bench.scene({ leaving: () => void (calls += 1) });
  const [sample] = samples.map(([, transaction]) => transaction).filter((transaction) => transaction.receipts.length > 0);
  if (!sample) return ['no sample has a receipt; add one'];
  world.order([asSubject({ ...sample, receipts })]);
  await world.settle();
  const { state, issues } = world.item(sample.id);
  return [
    ...unless(state === 'failed' && issues.some(({ field }) => field === 'receipt'), `a receipt ${what} makes the item ${state} with ${shown(issues)}`),
    ...unless(calls === 0, `a receipt ${what} costs ${calls} calls`),
  ];
}
