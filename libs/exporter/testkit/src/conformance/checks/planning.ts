import type { AccountingField, CodedTransaction, Issue, Operation, PlanInput, SettingValues } from '@kontor/exporter-contract';
import { PlanMaker, type PlanningConnection, type Prepared } from '@kontor/exporter-engine';
import { canonicalJson, isSameMoney, toDecimal } from '@kontor/kernel';
import { frozenCopy } from '../../builders/frozen-copy';
import { withoutField } from '../../builders/without-field';
import { underPoison } from '../../time/poisoned-ambience';
import { shown, unless, type ConformanceCheck, type Finding } from '../check';
import type { ConformanceBench, Scene } from '../conformance-bench';

const naturalKey = 'KT-CCCCCCCCCCCCCCCCCCCC';

/** Validates and plans as core does. */
export const prepare = ({ subject: { exporter } }: ConformanceBench, planning: PlanningConnection, transaction: CodedTransaction): Prepared =>
  new PlanMaker().prepare(exporter, planning, { transaction, naturalKey, written: [] });

/** What a sample that is ready would do. */
export function operationsOf(bench: ConformanceBench, { setUp: { planning } }: Scene, transaction: CodedTransaction): readonly Operation[] {
  const prepared = prepare(bench, planning, transaction);
  return prepared.outcome === 'ready' ? prepared.plan.operations : [];
}

async function ofEachSample(bench: ConformanceBench, look: (transaction: CodedTransaction, scene: Scene) => readonly Finding[]): Promise<readonly Finding[]> {
  const scene = await bench.scene();
  return scene.samples.flatMap(([name, transaction]) => {
    try {
      return look(transaction, scene).map((finding) => `${name}: ${finding}`);
    } catch (error) {
      // Planning must not throw, whatever the transaction looks like.
      return [`${name}: planning threw ${String(error)}`];
    }
  });
}

export const plansArePure: ConformanceCheck = {
  sentence: 'plans frozen input without clock, chance or network: the same bytes every time, and through JSON',
  run: (bench) =>
    ofEachSample(bench, (transaction, { setUp: { planning } }) => {
      const { requiredFields: _required, ...connection } = planning;
      const input: PlanInput<SettingValues> = frozenCopy({ ...connection, transaction, naturalKey, written: [] });
      const [first, second] = [1, 2].map(() => underPoison(() => bench.subject.exporter.plan(input)));
      const bytes = canonicalJson(first);
      return [
        ...unless(canonicalJson(second) === bytes, 'the same input gave another plan'),
        ...unless(canonicalJson(JSON.parse(JSON.stringify(first))) === bytes, 'the plan changes on its way through JSON'),
      ];
    }),
};

export const plansAreSound: ConformanceCheck = {
  sentence: 'plans known steps once each, builds on earlier operations only, and explains every one',
  run: (bench) =>
    ofEachSample(bench, (transaction, { setUp: { planning } }) => {
      const prepared = prepare(bench, planning, transaction);
      if (prepared.outcome !== 'ready') return [`the sample is not ready: ${shown(prepared)}`];
      return prepared.plan.operations.filter(({ explain }) => [explain.de, explain.en].some((text) => text.trim() === '')).map(({ id }) => `operation ${id} is not explained`);
    }),
};

export const grossIsKept: ConformanceCheck = {
  sentence: 'plans the gross of the transaction to the cent, refunds and foreign currencies included',
  run: async (bench) => {
    const { samples } = await bench.scene();
    const transactions = samples.map(([, transaction]) => transaction);
    return [
      ...unless(transactions.some(({ kind }) => kind === 'refund'), 'no sample is a refund; add one'),
      ...unless(transactions.some(({ original, billing }) => original && original.currency !== billing.currency), 'no sample was bought in a foreign currency; add one'),
      ...unless(transactions.some(({ lines }) => lines.length > 1), 'no sample is split; add one'),
      ...unless(transactions.some(({ receipts }) => receipts.length > 0), 'no sample has a receipt; add one'),
      ...(await ofEachSample(bench, (transaction, scene) => grossFinding(bench, transaction, scene))),
    ];
  },
};

function grossFinding(bench: ConformanceBench, transaction: CodedTransaction, { setUp: { planning } }: Scene): readonly Finding[] {
  const prepared = prepare(bench, planning, transaction);
  if (prepared.outcome !== 'ready') return [`the sample is not ready: ${shown(prepared)}`];
  const gross = bench.subject.samples.grossOf(prepared.plan.operations, transaction);
  const told = gross ? `${toDecimal(gross)} ${gross.currency}` : 'nothing';
  return unless(gross !== undefined && isSameMoney(gross, transaction.billing), `the plan writes ${told}, the transaction is ${toDecimal(transaction.billing)} ${transaction.billing.currency}`);
}

/** Required by the exporter, always or for this transaction. */
export const demandedFields = ({ subject: { exporter } }: ConformanceBench, planning: PlanningConnection, transaction: CodedTransaction): readonly AccountingField[] => [
  ...new Set([...planning.requiredFields, ...exporter.requirements(transaction, planning.company).map(({ field }) => field)]),
];

export const missingFieldsAreIssues: ConformanceCheck = {
  sentence: 'turns every required field that is missing into an issue, and never into a plan',
  run: (bench) =>
    ofEachSample(bench, (transaction, { setUp: { planning } }) =>
      demandedFields(bench, planning, transaction).flatMap((field) => {
        const prepared = prepare(bench, planning, withoutField(transaction, field));
        return unless(prepared.outcome === 'blocked' && prepared.issues.some((issue: Issue) => issue.field === field), `without ${field} it is ${shown(prepared)}`);
      }),
    ),
};
