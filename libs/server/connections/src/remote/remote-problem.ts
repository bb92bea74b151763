import { RemoteFailure, StepFailure, UnexpectedAnswerError } from '@kontor/exporter-contract';
import type { ExporterFault } from '@kontor/exporter-contract';
import { CredentialsError } from '@kontor/exporter-http';
import type { Problem } from '@kontor/server-platform';
import { connectionProblem } from '../domain/connection-problems';

/** The fault behind an error of a plugin; `undefined` when the error is a defect. */
export function faultBehind(error: unknown): ExporterFault | undefined {
  if (error instanceof RemoteFailure || error instanceof StepFailure || error instanceof CredentialsError) return error.fault;
  return error instanceof UnexpectedAnswerError ? { kind: 'unavailable', code: 'KON-remote-unexpected' } : undefined;
}

/** What a person is told when a call that waits for them failed; defects pass through. */
export function problemOfRemote(error: unknown): Problem | undefined {
  const fault = faultBehind(error);
  if (!fault) return undefined;
  const isRefused = fault.kind === 'unauthenticated' || fault.kind === 'not-permitted';
  return connectionProblem(isRefused ? 'credentials-refused' : 'remote-not-reached', { code: fault.code });
}
