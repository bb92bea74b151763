import type { AccountingExporter } from './exporter';
import { isBatchStep, type AnyStep } from './step';

/** After a crash core must be able to find out what happened, or be allowed to repeat it. */
export function inspectSteps({ delivery }: AccountingExporter): readonly string[] {
  if (delivery.kind === 'file') return [];
  const steps = Object.entries(delivery.steps);
  if (steps.length === 0) return ['its delivery has no step; name the remote effects it can bring about'];
  return steps.flatMap(([name, step]) => inspectStep(name, step));
}

function inspectStep(name: string, step: AnyStep): readonly string[] {
  const findings: string[] = [];
  if (!step.find && step.repeatable !== true) {
    findings.push(`the step "${name}" can neither be looked up nor repeated; give it "find", or "repeatable: true" if the remote ignores a repetition`);
  }
  if (!Number.isInteger(step.requests) || step.requests < 0) findings.push(`the step "${name}" must say as a whole number how many requests it takes`);
  if (isBatchStep(step) && !(Number.isInteger(step.maxItems) && step.maxItems > 0)) findings.push(`the step "${name}" must carry at least one item; set maxItems`);
  if ('shared' in step && isBatchStep(step)) findings.push(`the step "${name}" carries many inputs in one call and cannot be shared; remove "shared", or make it a step with "run"`);
  return findings;
}
