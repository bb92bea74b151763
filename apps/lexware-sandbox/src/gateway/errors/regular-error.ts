import { germanTimestamp } from '../../clock/german-time';
import { json, type Answer } from '../answer';

export interface Violation {
  readonly violation: string;
  readonly field: string;
  /** German and unstable, as in the real answers: nobody should match on it. */
  readonly message: string;
}

/** What an error of the regular family says about the request it answers. */
export interface ErrorPlace {
  readonly requestId: string;
  readonly path: string;
  readonly now: Date;
}

const reasons: Readonly<Record<number, string>> = { 400: 'Bad Request', 404: 'Not Found', 406: 'Not Acceptable', 409: 'Conflict' };

export const regularError = (place: ErrorPlace, status: number, message: string, details?: readonly Violation[]): Answer =>
  json(status, {
    timestamp: germanTimestamp(place.now),
    status,
    error: reasons[status],
    path: place.path,
    traceId: place.requestId.replaceAll('-', '').slice(0, 12),
    requestId: place.requestId,
    message,
    details,
  });

export const validationFailed = (place: ErrorPlace, details: readonly Violation[]): Answer =>
  regularError(place, 406, 'Validation failed for request. Please see details list for specific causes.', details);

/** The client asked for a type the resource cannot be written in. */
export const noRepresentation = (place: ErrorPlace): Answer => regularError(place, 406, 'No acceptable representation');

export const regularNotFound = (place: ErrorPlace): Answer => regularError(place, 404, 'Requested resource not found.');

export const notNull = (field: string): Violation => ({ violation: 'NOTNULL', field, message: 'darf nicht null sein' });
export const notBlank = (field: string): Violation => ({ violation: 'NOTBLANK', field, message: 'darf nicht leer sein' });
export const notValid = (field: string, message = 'ist ungültig'): Violation => ({ violation: 'INVALID', field, message });
