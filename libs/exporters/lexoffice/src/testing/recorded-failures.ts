import { decimal, type HttpFailure, type RemoteJson } from '@kontor/exporter-contract';
import type { RecordedFailure } from '@kontor/exporter-testkit';

type Place = Pick<HttpFailure, 'method' | 'path'>;

const vouchers: Place = { method: 'POST', path: '/v1/vouchers' };
const contacts: Place = { method: 'POST', path: '/v1/contacts' };
const files: Place = { method: 'POST', path: '/v1/vouchers/9f7c0b3e/files' };
const transactions: Place = { method: 'POST', path: '/v1/finance/transactions' };
const account: Place = { method: 'PUT', path: '/v1/finance/accounts/9f7c0b3e' };
const hint: Place = { method: 'POST', path: '/v1/finance/transaction-assignment-hint' };

const answered = (place: Place, status: number, body?: RemoteJson): HttpFailure => ({ ...place, reason: 'status', status, ...(body === undefined ? {} : { body }) });

/** The envelope of contacts, files and vouchers. */
const legacy = (i18nKey: string, source: string | null = null, type = 'validation_failure'): RemoteJson => ({
  requestId: '3f1c27b0',
  IssueList: [{ i18nKey, source, type, additionalData: null, args: null }],
});

/** The envelope of everything else; the message is German, unstable and never looked at. */
const regular = (violation: string, field: string): RemoteJson => ({
  timestamp: '2026-03-05T10:11:12.123+01:00',
  status: decimal('406'),
  error: 'Not Acceptable',
  path: transactions.path,
  traceId: '90aa12bb34cc',
  message: 'Validation failed for request.',
  details: [{ violation, field, message: 'darf nicht leer sein' }],
});

const gateway = (message: string | null): RemoteJson => ({ message });

const named = (kind: RecordedFailure['expected']['kind'], code: string, failure: HttpFailure): RecordedFailure => ({ failure, expected: { kind, code } });

/** What Lexware answers when it refuses, as others have recorded it, and at least one for every name the plugin gives. */
export const recordedFailures: readonly RecordedFailure[] = [
  named('throttled', 'LEX-rate-limited', answered(vouchers, 429, gateway('Rate limit exceeded'))),
  named('unauthenticated', 'LEX-unauthenticated', answered({ method: 'GET', path: '/v1/profile' }, 401, gateway('Unauthorized'))),
  named('not-permitted', 'LEX-plan-too-small', answered(transactions, 402, gateway(null))),
  named('not-permitted', 'LEX-permission-missing', answered(transactions, 403, gateway('access_denied'))),
  named('defect', 'LEX-request-not-understood', answered({ method: 'GET', path: '/v1/contact' }, 403, gateway("'x' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer x'."))),
  named('unavailable', 'KON-remote-unavailable', answered(vouchers, 504, gateway('Endpoint request timed out'))),
  named('conflict', 'LEX-changed-meanwhile', answered(account, 409)),
  named('conflict', 'LEX-changed-meanwhile', answered({ method: 'PUT', path: '/v1/contacts/9f7c0b3e' }, 406, legacy('invalid_value', 'version'))),
  named('conflict', 'LEX-contact-number-taken', answered(contacts, 406, legacy('account_number_already_exists'))),
  named('invalid-data', 'LEX-contact-unusable', answered(vouchers, 500, legacy('contact_vendor_info_not_assigned', null, 'technical_error'))),
  named('invalid-data', 'LEX-field-missing', answered(contacts, 406, legacy('missing_entity', 'company.name'))),
  named('invalid-data', 'LEX-field-missing', answered(transactions, 406, regular('NOTNULL', '[0].purpose'))),
  named('invalid-data', 'LEX-field-refused', answered(hint, 406, regular('INVALID', 'externalReference'))),
  named('invalid-data', 'LEX-receipt-number-missing', answered(vouchers, 406, legacy('missing_entity', 'voucherNumber'))),
  named('invalid-data', 'LEX-amounts-refused', answered(vouchers, 406, legacy('invalid_total_amount', 'totalGrossAmount'))),
  named('invalid-data', 'LEX-amounts-refused', answered(vouchers, 406, legacy('invalid_taxamount', 'voucherItems[0].taxAmount'))),
  named('invalid-data', 'LEX-tax-rate-refused', answered(vouchers, 406, legacy('invalid_taxrate_19', 'taxRatePercent'))),
  named('defect', 'LEX-request-not-understood', answered(vouchers, 406, legacy('invalid_value', 'voucherStatus'))),
  named('defect', 'LEX-request-not-understood', answered(vouchers, 406, legacy('invalid_file_ids', 'files'))),
  named('stale-reference', 'LEX-account-gone', answered(vouchers, 406, legacy('invalid_value', 'voucherItems[0].categoryId'))),
  named('stale-reference', 'LEX-contact-gone', answered(vouchers, 406, legacy('invalid_value', 'contactId'))),
  named('stale-reference', 'LEX-voucher-gone', answered({ method: 'GET', path: '/v1/vouchers/9f7c0b3e' }, 404, legacy('not_found', 'id'))),
  named('stale-reference', 'LEX-clearing-account-gone', answered({ method: 'GET', path: account.path }, 404)),
  named('invalid-data', 'LEX-receipt-too-large', answered(files, 406, legacy('max_file_size_exceeded'))),
  named('invalid-data', 'LEX-receipt-type-refused', answered(files, 406, legacy('inacceptable_file_extension'))),
  named('invalid-data', 'LEX-receipt-not-e-invoice', answered(files, 406, legacy('invalid_xrechnung'))),
  named('invalid-data', 'LEX-receipt-unreadable', answered(files, 406, legacy('image_conversion_error'))),
  named('invalid-data', 'LEX-receipt-unreadable', answered(files, 406, legacy('voucher_upload_toxic_pdf'))),
];
