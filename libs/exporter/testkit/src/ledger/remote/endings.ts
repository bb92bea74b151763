import { RemoteFailure, UnexpectedAnswerError, type ExporterFault, type FailureReason, type HttpFailure, type RemoteJson, type RemoteRequest, type RemoteResponse } from '@kontor/exporter-contract';
import { usualFault } from '@kontor/exporter-http';
import type { LedgerAnswer } from './ledger-desk';
import type { Ending } from './weather';

type Bad = Exclude<Ending, 'well'>;

/** How a plugin names a failure, where it does. */
export type FaultNamer = (failure: HttpFailure) => ExporterFault | undefined;

/** Endings that keep the request from being processed. */
const unprocessed: readonly Ending[] = ['throttled', 'signed-out', 'refused', 'conflict', 'unavailable', 'reset-before', 'not-sent'];

export const isProcessed = (ending: Ending): boolean => !unprocessed.includes(ending);

const shown: Readonly<Record<Bad, { readonly reason: FailureReason; readonly status?: number; readonly body?: RemoteJson }>> = {
  throttled: { reason: 'status', status: 429 },
  'signed-out': { reason: 'status', status: 401 },
  refused: { reason: 'status', status: 406, body: { code: 'invalid' } },
  conflict: { reason: 'status', status: 409 },
  unavailable: { reason: 'status', status: 503 },
  'reset-before': { reason: 'reset' },
  'not-sent': { reason: 'not-sent' },
  'gateway-timeout': { reason: 'status', status: 504 },
  'reset-after': { reason: 'reset' },
  timeout: { reason: 'timeout' },
  unreadable: { reason: 'unreadable', status: 201 },
};

/** Turns an ending into what the sender sees: a response, or a thrown failure. */
export function endingOf(request: RemoteRequest, ending: Ending, answer: LedgerAnswer | undefined, faultOf: FaultNamer): RemoteResponse {
  if (ending !== 'well') throw failure(request, shown[ending], faultOf);
  if (!answer) throw new Error('A good ending needs an answer');
  const { status, body } = answer;
  if (status >= 300) throw failure(request, { reason: 'status', status, ...(body === undefined ? {} : { body }) }, faultOf);
  return responseOf(status, body);
}

function failure({ method, path }: RemoteRequest, seen: Omit<HttpFailure, 'method' | 'path'>, faultOf: FaultNamer): RemoteFailure {
  const told: HttpFailure = { method, path, ...seen };
  return new RemoteFailure(faultOf(told) ?? usualFault(told), isOpen(told), told);
}

/** Reading changes nothing; a refusal is definite; every other end of a write leaves it open. */
const isOpen = ({ method, reason, status = 0 }: HttpFailure): boolean =>
  method !== 'GET' && (reason === 'status' ? status >= 500 : reason !== 'not-sent');

const responseOf = (status: number, body: RemoteJson | undefined): RemoteResponse => ({
  status,
  headers: {},
  json: () => body,
  bytes: () => {
    throw new UnexpectedAnswerError('The ledger has no files to give');
  },
});
