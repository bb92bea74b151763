import type { AccountingExporter, Operation } from '@kontor/exporter-contract';
import { canonicalJson, type JsonObject } from '@kontor/kernel';
import type { StepRecord } from '../journal/records';
import { linkKnownResults } from './link-results';

/**
 * Whether an operation would write what an attempt on record has written, or may have: compared is what reaches the remote.
 * A contact that was made by an operation then and is known by its id now is the same contact.
 */
export function hasSameEffect(exporter: AccountingExporter, { step, input }: Operation, record: StepRecord, steps: readonly StepRecord[]): boolean {
  const results = new Map(steps.flatMap(({ operation, ref }) => (ref ? [[operation, ref.id] as const] : [])));
  const effect = (sent: JsonObject): string => canonicalJson(effectOf(exporter, step, linkKnownResults(sent, results)));
  return record.step === step && effect(record.input) === effect(input);
}

function effectOf({ delivery }: AccountingExporter, name: string, input: JsonObject): JsonObject {
  const step = delivery.kind === 'api' ? delivery.steps[name] : undefined;
  return step?.effectOf?.(input) ?? input;
}
