import { isBatchStep, type AnyStep, type BatchStep, type Operation, type SettingValues, type StepContext } from '@kontor/exporter-contract';
import type { JsonObject } from '@kontor/kernel';
import type { ActivePlan, Intent, ItemRecord, StepRecord } from '../journal/records';
import { linkResults } from '../planning/link-results';
import type { LaneRun } from './ports';
import { reachedNothing } from './send-limit';

/** An item on its way through its plan. */
export interface Walk {
  readonly item: ItemRecord;
  readonly plan: ActivePlan;
  readonly records: ReadonlyMap<string, StepRecord>;
  /** Remote ids by operation, as they become known. */
  readonly results: Map<string, string>;
  /** Operations from here on are still to do. */
  next: number;
}

export const startWalk = (item: ItemRecord, plan: ActivePlan, steps: readonly StepRecord[]): Walk => ({
  item,
  plan,
  records: new Map(steps.map((record) => [record.operation, record])),
  results: new Map(steps.flatMap((record) => (record.ref ? [[record.operation, record.ref.id] as const] : []))),
  next: 0,
});

export const isAtEnd = ({ next, plan }: Walk): boolean => next >= plan.operations.length;

/** True once something was intended for the item itself, not only for an earlier one of the same transaction. */
export const isBegun = ({ item, next, records }: Walk): boolean => next > 0 || [...records.values()].some(({ itemId }) => itemId === item.id);

/** The next operation together with its step and its input, results filled in. */
export interface DueOperation {
  readonly walk: Walk;
  readonly operation: Operation;
  readonly step: AnyStep<SettingValues>;
  readonly input: JsonObject;
  readonly record: StepRecord | undefined;
  /** The attempt before this one met a remote that served nobody. */
  readonly isExcused?: boolean;
}

export type DueBatchOperation = DueOperation & { readonly step: BatchStep<JsonObject, SettingValues> };

export const isBatchOperation = (due: DueOperation): due is DueBatchOperation => isBatchStep(due.step);

export function dueOperation({ connection }: LaneRun, walk: Walk): DueOperation | undefined {
  const operation = walk.plan.operations[walk.next];
  if (!operation) return undefined;
  const { delivery, manifest } = connection.exporter;
  const step = delivery.kind === 'api' ? delivery.steps[operation.step] : undefined;
  if (!step) throw new Error(`Exporter ${manifest.id} has no step ${operation.step}`);
  return { walk, operation, step, input: linkResults(operation.input, walk.results), record: walk.records.get(operation.id) };
}

export const intentFor = ({ walk, operation, input, record, isExcused = false }: DueOperation): Intent => ({
  item: walk.item,
  operation,
  input,
  ...(isExcused || (record && reachedNothing(record)) ? { isExcused: true } : {}),
});

/** `attemptedAt` where something is to be written. */
export const stepContext = ({ connection }: LaneRun, intendedAt: Date, attemptedAt?: Date): StepContext<SettingValues> => ({
  ...connection.context,
  company: connection.planning.company,
  intendedAt,
  ...(attemptedAt ? { attemptedAt } : {}),
  openReceipt: (receiptId) => connection.openReceipt(receiptId),
});
