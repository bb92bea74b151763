import { isBatchStep, type AccountingExporter, type Operation } from '@kontor/exporter-contract';

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
  const uses = countSteps(plans.flatMap((plan) => plan.operations));
  const perStep = [...uses].map(([name, count]) => {
    const step = delivery.steps[name];
    if (!step) return 0;
    return step.requests * (isBatchStep(step) ? Math.ceil(count / step.maxItems) : count);
  });
  const requests = perStep.reduce((sum, calls) => sum + calls, delivery.afterDrain?.requests ?? 0);
  return { requests, seconds: secondsFor(exporter, requests) };
}

function countSteps(operations: readonly Operation[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { step } of operations) uses.set(step, (uses.get(step) ?? 0) + 1);
  return uses;
}

function secondsFor({ manifest }: AccountingExporter, requests: number): number {
  const slowest = manifest.rateLimits.map((limit) => (requests * limit.perMilliseconds) / limit.requests);
  return Math.ceil(Math.max(0, ...slowest) / 1000);
}
