import { decimal, type HttpFailure, type RemoteJson } from '@kontor/exporter-contract';
import { faultOf } from './fault-of';

const answered = (status: number, body?: RemoteJson, more: Partial<HttpFailure> = {}): HttpFailure => ({
  method: 'POST', path: '/v1/vouchers', reason: 'status', status, ...(body === undefined ? {} : { body }), ...more,
});
const legacy = (...issues: readonly (readonly [string, string | null])[]): RemoteJson => ({
  requestId: 'r', IssueList: issues.map(([i18nKey, source]) => ({ i18nKey, source, type: 'validation_failure', additionalData: null, args: null })),
});
const regular = (violation: string, field: string): RemoteJson => ({
  timestamp: '2026-03-05T10:11:12.123+01:00', status: decimal('406'), error: 'Not Acceptable', path: '/v1/finance/transactions', traceId: 'x',
  message: 'Validation failed for request.', details: [{ violation, field, message: 'darf nicht leer sein' }],
});

describe('what an answer of Lexware means', () => {
  it.each<[string, HttpFailure, string, string]>([
    ['429', answered(429, { message: 'Rate limit exceeded' }), 'throttled', 'LEX-rate-limited'],
    ['a throttle that comes as 500', answered(500, { message: 'Rate limit exceeded' }), 'throttled', 'LEX-rate-limited'],
    ['401', answered(401, { message: 'Unauthorized' }), 'unauthenticated', 'LEX-unauthenticated'],
    ['402', answered(402, { message: null }), 'not-permitted', 'LEX-plan-too-small'],
    ['403 for want of a scope', answered(403, { message: 'access_denied' }), 'not-permitted', 'LEX-permission-missing'],
    ['403 for an address the gateway does not know', answered(403, { message: "'x' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer x'." }), 'defect', 'LEX-request-not-understood'],
    ['409', answered(409, {}), 'conflict', 'LEX-changed-meanwhile'],
    ['a stale version as 406', answered(406, legacy(['invalid_value', 'version'])), 'conflict', 'LEX-changed-meanwhile'],
    ['a version not sent', answered(406, legacy(['missing_entity', 'version'])), 'invalid-data', 'LEX-field-missing'],
    ['a contact number given twice', answered(406, legacy(['account_number_already_exists', null])), 'conflict', 'LEX-contact-number-taken'],
    ['a missing number', answered(406, legacy(['missing_entity', 'voucherNumber'])), 'invalid-data', 'LEX-receipt-number-missing'],
    ['a missing date', answered(406, legacy(['missing_entity', 'voucherDate'])), 'invalid-data', 'LEX-field-missing'],
    ['a wrong total', answered(406, legacy(['invalid_total_amount', 'totalGrossAmount'])), 'invalid-data', 'LEX-amounts-refused'],
    ['a wrong tax', answered(406, legacy(['invalid_taxamount', 'voucherItems[0].taxAmount'])), 'invalid-data', 'LEX-amounts-refused'],
    ['a rate the account refuses', answered(406, legacy(['invalid_taxrate_19', 'taxRatePercent'])), 'invalid-data', 'LEX-tax-rate-refused'],
    ['an account that is gone', answered(406, legacy(['invalid_value', 'voucherItems[1].categoryId'])), 'stale-reference', 'LEX-account-gone'],
    ['a contact that is gone', answered(406, legacy(['invalid_value', 'contactId'])), 'stale-reference', 'LEX-contact-gone'],
    ['a status that must not be sent', answered(406, legacy(['invalid_value', 'voucherStatus'])), 'defect', 'LEX-request-not-understood'],
    ['the telling one of two complaints', answered(406, legacy(['missing_entity', 'dueDate'], ['invalid_taxrate_7', 'taxRatePercent'])), 'invalid-data', 'LEX-tax-rate-refused'],
    ['a file too large', answered(406, legacy(['max_file_size_exceeded', null])), 'invalid-data', 'LEX-receipt-too-large'],
    ['a file of the wrong kind', answered(406, legacy(['inacceptable_file_extension', null])), 'invalid-data', 'LEX-receipt-type-refused'],
    ['an XML that is no invoice', answered(406, legacy(['invalid_xrechnung', null])), 'invalid-data', 'LEX-receipt-not-e-invoice'],
    ['a broken image', answered(406, legacy(['image_conversion_error', null])), 'invalid-data', 'LEX-receipt-unreadable'],
    ['a malicious PDF', answered(406, legacy(['voucher_upload_toxic_pdf', null])), 'invalid-data', 'LEX-receipt-unreadable'],
    ['a payment without purpose', answered(406, regular('NOTBLANK', '[3].purpose')), 'invalid-data', 'LEX-field-missing'],
    ['a bank account that is gone', answered(406, regular('INVALID', '[0].financialAccountId')), 'stale-reference', 'LEX-clearing-account-gone'],
    ['a contact damaged there', answered(500, { IssueList: [{ i18nKey: 'contact_vendor_info_not_assigned', source: null, type: 'technical_error' }] }), 'invalid-data', 'LEX-contact-unusable'],
    ['a malformed request', answered(400, legacy(['bad_request_error', 'name'])), 'defect', 'LEX-request-not-understood'],
    ['415', answered(415, { message: 'Unsupported Media Type' }), 'defect', 'LEX-request-not-understood'],
    ['a voucher that is gone', answered(404, legacy(['not_found', 'id']), { method: 'GET', path: '/v1/vouchers/7' }), 'stale-reference', 'LEX-voucher-gone'],
    ['a bank account nobody knows', answered(404, {}, { path: '/v1/finance/accounts/7' }), 'stale-reference', 'LEX-clearing-account-gone'],
  ])('%s', (_case, failure, kind, code) => {
    expect(faultOf(failure)).toMatchObject({ kind, code });
  });

  it.each<[string, HttpFailure]>([
    ['a server error', answered(500, { message: null })],
    ['the text that may be a throttle or not: it has to be looked up', answered(500, { message: 'Internal server error or rate limit exceeded' })],
    ['504', answered(504, { message: 'Endpoint request timed out' })],
    ['a timeout', { method: 'POST', path: '/', reason: 'timeout' }],
    ['a page instead of JSON', answered(406)],
    ['a list instead of an object', answered(406, ['x'])],
    ['an envelope nobody has seen', answered(406, { errors: [] })],
  ])('is left to core: %s', (_case, failure) => {
    expect(faultOf(failure)).toBeUndefined();
  });

  it('names the field and the rate for the person who mends it', () => {
    expect(faultOf(answered(406, legacy(['invalid_taxrate_19', 'taxRatePercent'])))).toEqual({ kind: 'invalid-data', code: 'LEX-tax-rate-refused', field: 'taxRatePercent', params: { rate: '19' } });
    expect(faultOf(answered(406, regular('INVALID', '[0].amount')))).toEqual({ kind: 'invalid-data', code: 'LEX-field-refused', field: '[0].amount', params: { remoteField: '[0].amount' } });
  });
});
