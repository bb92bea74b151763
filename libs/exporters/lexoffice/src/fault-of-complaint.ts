import type { ExporterFault, FaultKind } from '@kontor/exporter-contract';
import { fault, type LexCode } from './messages/catalogue';
import type { Complaint } from './remote-complaints';

/** Codes that mean one thing wherever they appear (MAPPINGS F10). */
const byCode: Readonly<Record<string, readonly [FaultKind, LexCode]>> = {
  account_number_already_exists: ['conflict', 'LEX-contact-number-taken'],
  invalid_total_amount: ['invalid-data', 'LEX-amounts-refused'],
  invalid_taxamount: ['invalid-data', 'LEX-amounts-refused'],
  invalid_file_ids: ['defect', 'LEX-request-not-understood'],
  bad_request_error: ['defect', 'LEX-request-not-understood'],
  max_file_size_exceeded: ['invalid-data', 'LEX-receipt-too-large'],
  // Spelled like this by Lexware.
  inacceptable_file_extension: ['invalid-data', 'LEX-receipt-type-refused'],
  invalid_xrechnung: ['invalid-data', 'LEX-receipt-not-e-invoice'],
  image_conversion_error: ['invalid-data', 'LEX-receipt-unreadable'],
  voucher_upload_toxic_pdf: ['invalid-data', 'LEX-receipt-unreadable'],
};

/** What a refused value means by the field it stands in; the codes of these are not known (MAPPINGS F13). */
const bySource: readonly (readonly [RegExp, FaultKind, LexCode])[] = [
  [/categoryId$/, 'stale-reference', 'LEX-account-gone'],
  [/^contactId$/, 'stale-reference', 'LEX-contact-gone'],
  [/financialAccountId$/, 'stale-reference', 'LEX-clearing-account-gone'],
  [/^voucherId$/, 'stale-reference', 'LEX-voucher-gone'],
  [/^voucherStatus$/, 'defect', 'LEX-request-not-understood'],
];

const missing: readonly string[] = ['missing_entity', 'NOTNULL', 'NOTEMPTY', 'NOTBLANK'];

/** Nothing for a complaint that neither has a known code nor points at a field. */
export function faultOfComplaint({ code, source }: Complaint): ExporterFault | undefined {
  const at = source === undefined ? {} : { field: source, params: { remoteField: source } };
  const rate = /^invalid_taxrate_(.+)$/.exec(code)?.[1];
  if (rate !== undefined) return fault('invalid-data', 'LEX-tax-rate-refused', { ...at, params: { rate } });
  if (/^contact_/.test(code)) return fault('invalid-data', 'LEX-contact-unusable');
  const known = byCode[code];
  if (known) return fault(...known, at);
  if (missing.includes(code)) return source === 'voucherNumber' ? fault('invalid-data', 'LEX-receipt-number-missing', at) : fault('invalid-data', 'LEX-field-missing', at);
  if (source === undefined) return undefined;
  const placed = bySource.find(([pattern]) => pattern.test(source));
  return placed ? fault(placed[1], placed[2], at) : fault('invalid-data', 'LEX-field-refused', at);
}
