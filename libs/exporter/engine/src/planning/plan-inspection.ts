import { canonicalJson, NotJsonError, type JsonValue } from '@kontor/kernel';
import { isBatchStep, type AccountingExporter, type Operation } from '@kontor/exporter-contract';

/** A plugin made a plan that cannot be carried out. Its author must mend it; no call has been made. */
export class UnsoundPlanError extends Error {
  constructor(exporterId: string, because: string) {
    super(`Exporter ${exporterId} made an unsound plan: ${because}`);
    this.name = 'UnsoundPlanError';
  }
}

/** Checks what every plan must keep: known steps, unique operations, references backward only, nothing JSON would lose. */
export function assertSoundPlan(exporter: AccountingExporter, operations: readonly Operation[]): void {
  const refuse = (because: string): never => {
    throw new UnsoundPlanError(exporter.manifest.id, because);
  };
  if (operations.length === 0) refuse('it says "do" and has no operation');
  const earlier = new Set<string>();
  for (const operation of operations) {
    if (earlier.has(operation.id)) refuse(`operation ${operation.id} stands twice`);
    if (!isKnownStep(exporter, operation.step)) refuse(`operation ${operation.id} names the unknown step ${operation.step}`);
    for (const target of resultsUsed(operation.input)) {
      if (!earlier.has(target)) refuse(`operation ${operation.id} uses the result of ${target}, which does not come before it`);
      if (isShared(exporter, operation.step)) refuse(`operation ${operation.id} shares the step ${operation.step} and uses the result of ${target}: the same input would not mean the same thing`);
      if (isBatched(exporter, operations, target)) refuse(`operation ${operation.id} uses the result of ${target}, which is written in a batch`);
    }
    const loss = lossIn(operation);
    if (loss) refuse(`operation ${operation.id} does not survive as JSON: ${loss}`);
    earlier.add(operation.id);
  }
}

const isKnownStep = ({ delivery }: AccountingExporter, step: string): boolean => delivery.kind === 'file' || Object.hasOwn(delivery.steps, step);

function lossIn(operation: Operation): string | undefined {
  try {
    canonicalJson(operation);
    return undefined;
  } catch (error) {
    // Only what JSON cannot hold is the plugin's mistake.
    if (error instanceof NotJsonError) return error.message;
    throw error;
  }
}

function isShared({ delivery }: AccountingExporter, name: string): boolean {
  const step = delivery.kind === 'api' ? delivery.steps[name] : undefined;
  return step !== undefined && !isBatchStep(step) && step.shared === true;
}

/** Batches are sent when several items have gathered; an operation that waited for its own batch would wait for ever. */
function isBatched({ delivery }: AccountingExporter, operations: readonly Operation[], id: string): boolean {
  const name = operations.find((operation) => operation.id === id)?.step;
  const step = delivery.kind === 'api' && name !== undefined ? delivery.steps[name] : undefined;
  return step !== undefined && isBatchStep(step);
}

/** The operations whose results an input uses. */
export function resultsUsed(input: JsonValue | undefined): readonly string[] {
  if (typeof input !== 'object' || input === null) return [];
  if ('$resultOf' in input && typeof input.$resultOf === 'string') return [input.$resultOf];
  return Object.values(input as Record<string, JsonValue>).flatMap((member) => resultsUsed(member));
}
