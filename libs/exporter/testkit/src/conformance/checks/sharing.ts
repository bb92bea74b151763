import { isBatchStep, type CodedTransaction } from '@kontor/exporter-contract';
import { canonicalJson } from '@kontor/kernel';
import { shown, unless, type ConformanceCheck, type Finding } from '../check';
import { asSubject, letSettle, type ConformanceBench, type Scene } from '../conformance-bench';
import { objectFindings } from './exporting';
import { prepare } from './planning';

export const sharesWhatIsShared: ConformanceCheck = {
  sentence: 'makes once what two transactions share',
  delivery: 'api',
  run: async (bench) => {
    const findings: Finding[] = [];
    for (const step of sharedSteps(bench)) findings.push(...(await exportTwo(bench, step)));
    return findings;
  },
};

function sharedSteps({ subject: { exporter } }: ConformanceBench): readonly string[] {
  const { delivery } = exporter;
  if (delivery.kind === 'file') return [];
  return Object.entries(delivery.steps).flatMap(([name, step]) => (!isBatchStep(step) && step.shared ? [name] : []));
}

async function exportTwo(bench: ConformanceBench, step: string): Promise<readonly Finding[]> {
  const scene = await bench.scene();
  const sample = scene.samples.map(([, transaction]) => transaction).find((transaction) => needs(bench, scene, step, transaction));
  if (!sample) return [`no sample needs the shared step ${step}; add one`];
  const pair = [sample, twinOf(sample)];
  scene.world.order(pair.map(asSubject));
  await scene.world.settle();
  await letSettle(scene);
  return [...(await objectFindings(bench, scene, pair)), ...unlikeFindings(scene, step, pair)];
}

function needs(bench: ConformanceBench, { setUp: { planning } }: Scene, step: string, transaction: CodedTransaction): boolean {
  const prepared = prepare(bench, planning, transaction);
  return prepared.outcome === 'ready' && prepared.plan.operations.some((operation) => operation.step === step);
}

/** Another purchase of the same kind at the same place. */
const twinOf = (transaction: CodedTransaction): CodedTransaction => ({
  ...transaction,
  id: `${transaction.id}-twin`,
  ...(transaction.receiptNumber ? { receiptNumber: `${transaction.receiptNumber}-twin` } : {}),
});

function unlikeFindings({ world }: Scene, step: string, pair: readonly CodedTransaction[]): readonly Finding[] {
  const records = pair.map(({ id }) => world.books.stepsOf(world.item(id)).filter((record) => record.step === step));
  const [inputs, refs] = [records.map((own) => own.map(({ planned }) => canonicalJson(planned))), records.map((own) => own.map(({ ref }) => ref?.id))];
  return [
    ...unless(shown(inputs[0]) === shown(inputs[1]), `the shared step ${step} gets other input for each of two transactions that need the same: ${shown(inputs)}`),
    ...unless(shown(refs[0]) === shown(refs[1]), `the shared step ${step} made ${shown(refs)} for two transactions that need the same`),
  ];
}
