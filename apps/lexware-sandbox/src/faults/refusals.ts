import { json, type Answer } from '../gateway/answer';
import { disguisedThrottle, paymentRequired, rateLimitExceeded, serviceUnavailable, unauthorized } from '../gateway/errors/gateway-error';
import { invalid, notAcceptable, refused } from '../gateway/errors/legacy-error';
import { regularError, type ErrorPlace } from '../gateway/errors/regular-error';
import type { RequestFaultKind } from './fault';

const invalidGrant = json(400, { error: 'invalid_grant', error_description: 'The refresh token is unknown, used or revoked' });

const speaksLegacy = (path: string): boolean => /^\/v1\/(contacts|vouchers|files)(\/|$)/.test(path);

/** Somebody else was faster: 406 from contacts, vouchers and files, 409 from everything else. */
const conflict = (place: ErrorPlace): Answer =>
  speaksLegacy(place.path) ? notAcceptable(place.requestId, [invalid('version')]) : regularError(place, 409, 'The resource was changed by someone else');

const refusals: Partial<Record<RequestFaultKind, (place: ErrorPlace) => Answer>> = {
  'rate-limited': () => rateLimitExceeded,
  'throttled-in-disguise': () => disguisedThrottle,
  unavailable: () => serviceUnavailable,
  unauthorized: () => unauthorized,
  'invalid-grant': () => invalidGrant,
  'blocked-by-contract': () => paymentRequired,
  conflict,
  'account-number-already-exists': ({ requestId }) => notAcceptable(requestId, [refused('account_number_already_exists', null)]),
};

/** What a request is answered that is not processed at all; `undefined` for faults that let it be processed. */
export const refusalFor = (kind: string, place: ErrorPlace): Answer | undefined => refusals[kind as RequestFaultKind]?.(place);
