import { isBatchStep, type AccountingExporter, type AnyStep, type Operation, type SettingValues } from '@kontor/exporter-contract';
import { canonicalJson } from '@kontor/kernel';

/** What an export will cost at the remote's limits. */
export interface Estimate {
  readonly requests: number;
  /** Whole seconds, rounded up; 0 for files. */
  readonly seconds: number;
}

/** Counts the remote calls of some plans when all goes well, and how long the declared limits make them take. */
export function estimate(exporter: AccountingExporter, plans: readonly { readonly operations: readonly Operation[] }[]): Estimate {
  const { delivery } = exporter;
  if (delivery.kind === 'file' || plans.length === 0) return { requests: 0, seconds: 0 };
  const perStep = [...byStep(plans)].map(([name, operations]) => {
    const step = delivery.steps[name];
    return step ? step.requests * timesRun(step, operations) : 0;
  });
  const requests = perStep.reduce((sum, calls) => sum + calls, delivery.afterDrain?.requests ?? 0);
  return { requests, seconds: secondsFor(exporter, requests) };
}

function byStep(plans: readonly { readonly operations: readonly Operation[] }[]): ReadonlyMap<string, readonly Operation[]> {
  const uses = new Map<string, Operation[]>();
  for (const operation of plans.flatMap(({ operations }) => operations)) {
    const known = uses.get(operation.step);
    if (known) known.push(operation);
    else uses.set(operation.step, [operation]);
  }
  return uses;
}

function timesRun(step: AnyStep<SettingValues>, operations: readonly Operation[]): number {
  if (isBatchStep(step)) return Math.ceil(operations.length / step.maxItems);
  return step.shared ? new Set(operations.map(({ input }) => canonicalJson(input))).size : operations.length;
}

function secondsFor({ manifest }: AccountingExporter, requests: number): number {
  const slowest = manifest.rateLimits.map((limit) => (requests * limit.perMilliseconds) / limit.requests);
  return Math.ceil(Math.max(0, ...slowest) / 1000);
}
