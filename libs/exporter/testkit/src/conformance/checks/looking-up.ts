import { isBatchStep, type AnyStep, type SettingValues, type StepContext } from '@kontor/exporter-contract';
import { openDemoReceipt } from '../../builders/a-receipt';
import type { BookedStep } from '../../memory/books-of-truth';
import { orFinding, shown, unless, type ConformanceCheck, type Finding } from '../check';
import { asSubject, letSettle, type ConformanceBench, type Scene } from '../conformance-bench';
import { contextOf } from '../set-up';

export const findsWhatItWrote: ConformanceCheck = {
  sentence: 'finds what every step has written, or may run it again without writing twice',
  delivery: 'api',
  run: async (bench) => {
    const scene = await bench.scene();
    scene.world.order(scene.samples.map(([, transaction]) => asSubject(transaction)));
    await scene.world.settle();
    await letSettle(scene);
    const findings: Finding[] = [];
    for (const record of scene.world.books.steps.values()) findings.push(...(await orFinding(`step ${record.step}`, () => lookAt(bench, scene, record))));
    return findings;
  },
};

async function lookAt(bench: ConformanceBench, scene: Scene, record: BookedStep): Promise<readonly Finding[]> {
  const { delivery } = bench.subject.exporter;
  const step = delivery.kind === 'api' ? delivery.steps[record.step] : undefined;
  if (!step) return [`there is no step ${record.step}`];
  const ctx = stepContext(bench, scene, record);
  if (!step.find) return runAgain(bench, step, record, ctx);
  const found = await step.find(record.input, ctx);
  return unless(found?.id === record.ref?.id, `step ${record.step} of ${record.key.transactionId} wrote ${shown(record.ref?.id)} and finds ${shown(found?.id)}`);
}

async function runAgain({ remote }: ConformanceBench, step: AnyStep<SettingValues>, { step: name, input }: BookedStep, ctx: StepContext<SettingValues>): Promise<readonly Finding[]> {
  const before = shown(await remote?.count());
  await (isBatchStep(step) ? step.runMany(new Map([['again', input]]), ctx) : step.run(input, ctx));
  const afterwards = shown(await remote?.count());
  return unless(before === afterwards, `step ${name} was run twice and turned ${before} into ${afterwards}`);
}

const stepContext = (bench: ConformanceBench, { setUp: { planning }, world }: Scene, { firstIntendedAt }: BookedStep): StepContext<SettingValues> => ({
  ...contextOf(bench.signIn(), planning.memory),
  company: planning.company,
  intendedAt: firstIntendedAt,
  attemptedAt: world.clock.now(),
  openReceipt: bench.subject.samples.openReceipt ?? openDemoReceipt,
});
