import type { ExporterFault, HttpFailure } from '@kontor/exporter-contract';
import { faultOfComplaint } from './fault-of-complaint';
import { fault } from './messages/catalogue';
import { readRemoteError, type Complaint, type RemoteError } from './remote-complaints';

/** Names what Lexware's answers mean; everything it leaves unnamed is judged by core's table. */
export function faultOf(failure: HttpFailure): ExporterFault | undefined {
  if (failure.reason !== 'status') return undefined;
  const error = readRemoteError(failure.body);
  if (isThrottle(failure, error)) return fault('throttled', 'LEX-rate-limited');
  if (isConflict(failure, error)) return fault('conflict', 'LEX-changed-meanwhile');
  return byStatus(failure, error) ?? firstNamed(error);
}

/**
 * Lexware also throttles by a 500 that says so. Only the plain words are trusted to mean "not executed": the mixed text
 * "internal server error or rate limit exceeded" says either, and after a write either has to be looked up.
 */
function isThrottle({ status }: HttpFailure, { message }: RemoteError): boolean {
  return status === 429 || (status === 500 && /rate limit exceeded/i.test(message) && !/internal server error/i.test(message));
}

/** A stale version is 409 by the documentation and 406 about `version` by measurement; a version not sent is our mistake. */
function isConflict({ status }: HttpFailure, { complaints }: RemoteError): boolean {
  if (status === 409) return true;
  const isStale = ({ code, source }: Complaint): boolean => source === 'version' && !['NOTNULL', 'NOTEMPTY', 'NOTBLANK', 'missing_entity'].includes(code);
  return status === 406 && complaints.some(isStale);
}

function byStatus({ status, path }: HttpFailure, { message }: RemoteError): ExporterFault | undefined {
  switch (status) {
    case 401:
      return fault('unauthenticated', 'LEX-unauthenticated');
    case 402:
      return fault('not-permitted', 'LEX-plan-too-small');
    case 403:
      // The gateway's odd way to say that it does not know the address or the method.
      return /not a valid key=value pair/.test(message) ? fault('defect', 'LEX-request-not-understood') : fault('not-permitted', 'LEX-permission-missing');
    case 404:
      return missingAt(path);
    case 400:
    case 405:
    case 415:
      // A malformed request is never the fault of the data: values are checked with 406.
      return fault('defect', 'LEX-request-not-understood');
    default:
      return undefined;
  }
}

function missingAt(path: string): ExporterFault | undefined {
  if (path.startsWith('/v1/finance/accounts/')) return fault('stale-reference', 'LEX-clearing-account-gone');
  if (path.startsWith('/v1/contacts/')) return fault('stale-reference', 'LEX-contact-gone');
  return path.startsWith('/v1/vouchers/') ? fault('stale-reference', 'LEX-voucher-gone') : undefined;
}

/** Several complaints in one answer: the first that has a name of its own. */
const firstNamed = ({ complaints }: RemoteError): ExporterFault | undefined => {
  const named = complaints.map(faultOfComplaint).filter((each) => each !== undefined);
  return named.find(({ code }) => code !== 'LEX-field-refused' && code !== 'LEX-field-missing') ?? named[0];
};
