import type { TransactionStatus, TransactionView } from '@kontor/api-contracts';
import type { TransactionKind } from '@kontor/exporter-contract';
import { money, type Money } from '@kontor/kernel';
import { SafeIntegerType } from '@kontor/server-persistence';

/** A row of `transaction t` as lists read it, past the entities: a page of them is made fifty times a second. */
export interface TransactionRow {
  readonly id: string;
  readonly revision: number;
  readonly status: TransactionStatus;
  readonly kind: TransactionKind;
  readonly transaction_date: string;
  readonly booking_date: string | null;
  readonly settlement_date: string | null;
  readonly sort_date: string;
  readonly amount_size: string;
  readonly billing_minor: string;
  readonly billing_currency: string;
  readonly original_minor: string | null;
  readonly original_currency: string | null;
  readonly exchange_rate: string | null;
  readonly included_fee_minor: string | null;
  readonly included_fee_currency: string | null;
  readonly merchant_name: string;
  readonly merchant_country: string | null;
  readonly merchant_mcc: string | null;
  readonly card_last4: string | null;
  readonly card_holder: string | null;
  readonly description: string | null;
  readonly purpose: string | null;
  readonly source_note: string | null;
  readonly reference: string | null;
  readonly source: string;
  readonly source_id: string;
  readonly import_id: string | null;
  readonly import_line: number | null;
  readonly created_at: string;
  readonly changed_at: string;
}

const columns: Readonly<Record<keyof TransactionRow, true>> = {
  ...{ id: true, revision: true, status: true, kind: true },
  ...{ transaction_date: true, booking_date: true, settlement_date: true, sort_date: true, amount_size: true },
  ...{ billing_minor: true, billing_currency: true, original_minor: true, original_currency: true, exchange_rate: true },
  ...{ included_fee_minor: true, included_fee_currency: true },
  ...{ merchant_name: true, merchant_country: true, merchant_mcc: true, card_last4: true, card_holder: true },
  ...{ description: true, purpose: true, source_note: true, reference: true },
  ...{ source: true, source_id: true, import_id: true, import_line: true, created_at: true, changed_at: true },
};

/** The select list of {@link TransactionRow}. */
export const transactionColumns = Object.keys(columns).map((name) => `t.${name}`).join(', ');

const integers = new SafeIntegerType();

const amount = (minor: string | null, currency: string | null): Money | null => {
  const exact = integers.convertToJSValue(minor);
  return typeof exact === 'number' && currency !== null ? money(exact, currency) : null;
};

const billingOf = ({ billing_minor, billing_currency }: TransactionRow): Money => {
  const billing = amount(billing_minor, billing_currency);
  if (!billing) throw new TypeError('A transaction was read without its billing amount');
  return billing;
};

export const transactionView = (row: TransactionRow): TransactionView => ({
  id: row.id,
  revision: row.revision,
  status: row.status,
  kind: row.kind,
  transactionDate: row.transaction_date,
  bookingDate: row.booking_date,
  settlementDate: row.settlement_date,
  billing: billingOf(row),
  original: amount(row.original_minor, row.original_currency),
  exchangeRate: row.exchange_rate,
  includedFee: amount(row.included_fee_minor, row.included_fee_currency),
  merchant: { name: row.merchant_name, countryCode: row.merchant_country, mcc: row.merchant_mcc },
  card: { last4: row.card_last4, holder: row.card_holder },
  description: row.description,
  purpose: row.purpose,
  sourceNote: row.source_note,
  reference: row.reference,
  source: row.source,
  sourceId: row.source_id,
  importId: row.import_id,
  importLine: row.import_line,
  createdAt: new Date(row.created_at).toISOString(),
  changedAt: new Date(row.changed_at).toISOString(),
});
