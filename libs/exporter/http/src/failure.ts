import { RemoteFailure, type ExporterFault, type FailureReason, type HttpFailure, type RemoteRequest } from '@kontor/exporter-contract';
import { shownPath } from './address';
import { readJson } from './answer';
import { withoutCredential } from './credentials';
import { isInDoubt } from './doubt';
import { faultNotNamed, usualFault } from './fault-table';
import type { WireOutcome } from './wire';

export type FaultNamer = (failure: HttpFailure) => ExporterFault | undefined;

export const isGood = (status: number): boolean => status >= 200 && status < 300;

export const describe = (request: RemoteRequest, reason: FailureReason, answer: Pick<HttpFailure, 'status' | 'body'> = {}): HttpFailure => ({
  method: request.method,
  path: shownPath(request),
  reason,
  ...answer,
});

/** What is told of an outcome that was no success: its status and its JSON, with the credential taken out. */
export function describeOutcome(request: RemoteRequest, outcome: WireOutcome, authorization: string): HttpFailure {
  if (outcome.ended === 'broken') return describeBroken(request, outcome);
  const text = withoutCredential(Buffer.from(outcome.body).toString('utf8'), authorization);
  const body = readJson(Buffer.from(text, 'utf8'))?.value;
  return describe(request, 'status', { status: outcome.status, ...(body === undefined ? {} : { body }) });
}

/** An answer whose head says "no" is a "no", even if its body got lost. */
function describeBroken(request: RemoteRequest, { status, reason }: Extract<WireOutcome, { ended: 'broken' }>): HttpFailure {
  if (status === undefined) return describe(request, reason);
  return describe(request, isGood(status) ? reason : 'status', { status });
}

/** The error a plugin and core see: named, judged, and without anything of the request but its address. */
export function failureOf(failure: HttpFailure, sent: boolean, faultOf: FaultNamer): RemoteFailure {
  const fault = nameFault(failure, faultOf);
  return new RemoteFailure(fault, isInDoubt(failure, fault, sent), failure);
}

function nameFault(failure: HttpFailure, faultOf: FaultNamer): ExporterFault {
  try {
    return faultOf(failure) ?? usualFault(failure);
  } catch {
    // The plugin stumbled over its own error answer. Whether the write is in doubt must not get lost over that.
    return faultNotNamed;
  }
}
