import { RemoteFailure, StepFailure, type ExporterFault, type StepContext } from '@kontor/exporter-contract';
import { LeaseLostError } from '../journal/ports';
import type { CallSummary } from '../journal/records';
import type { LaneRun } from './ports';
import { WriteWatch } from './write-watch';

/** How a call of a plugin's step ended. */
export type AttemptResult<Value> = (
  | { readonly ended: 'well'; readonly value: Value }
  | { readonly ended: 'in-doubt' | 'refused'; readonly fault: ExporterFault; /** The remote itself was not to be had. */ readonly isAbsence: boolean }
) & { /** The requests it took. */ readonly calls: readonly CallSummary[] };

export const coreDefect: ExporterFault = { kind: 'defect', code: 'KON-defect' };

/** Calls a step and decides from the error, and from what was written before it, whether the outcome is known. */
export async function attempt<Settings, Value>(
  ctx: StepContext<Settings>,
  { log, clock }: Pick<LaneRun, 'log' | 'clock'>,
  call: (ctx: StepContext<Settings>) => Promise<Value>,
): Promise<AttemptResult<Value>> {
  const watch = new WriteWatch(ctx.remote, clock);
  try {
    return { ended: 'well', value: await call({ ...ctx, remote: watch }), calls: watch.calls };
  } catch (error) {
    // The lane is no longer ours: whatever we would record, a younger holder decides.
    if (error instanceof LeaseLostError) throw error;
    const fault = faultIn(error, log);
    const doubtful = watch.mayHaveWritten || (error instanceof RemoteFailure && error.inDoubt);
    return { ended: doubtful ? 'in-doubt' : 'refused', fault, isAbsence: isAbsence(error), calls: watch.calls };
  }
}

/** Who answers and refuses one request is there, whatever the plugin calls the refusal; and so is who is told "not yet" of. */
function isAbsence(error: unknown): boolean {
  if (!(error instanceof RemoteFailure) || error.fault.kind !== 'unavailable') return false;
  const { reason, status = 0 } = error.failure;
  return reason !== 'status' || status >= 500;
}

function faultIn(error: unknown, log: LaneRun['log']): ExporterFault {
  if (error instanceof RemoteFailure || error instanceof StepFailure) return error.fault;
  log.defect('step-threw', error, {});
  return coreDefect;
}
