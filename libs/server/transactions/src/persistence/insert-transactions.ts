import type { JsonValue } from '@kontor/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { boundRows } from './bound-rows';
import type { Transaction } from './transaction.entity';

/** The columns a row is inserted with; the generated ones follow from them. */
const types = {
  id: 'uuid',
  organization_id: 'uuid',
  revision: 'integer',
  source: 'text',
  source_id: 'text',
  source_id_origin: 'text',
  likeness: 'text',
  content_hash: 'text',
  status: 'text',
  kind: 'text',
  transaction_date: 'date',
  booking_date: 'date',
  settlement_date: 'date',
  billing_minor: 'bigint',
  billing_currency: 'text',
  original_minor: 'bigint',
  original_currency: 'text',
  exchange_rate: 'numeric',
  included_fee_minor: 'bigint',
  included_fee_currency: 'text',
  merchant_name: 'text',
  merchant_country: 'text',
  merchant_mcc: 'text',
  card_last4: 'text',
  card_holder: 'text',
  description: 'text',
  purpose: 'text',
  source_note: 'text',
  reference: 'text',
  import_id: 'uuid',
  import_line: 'integer',
  created_at: 'timestamptz',
  changed_at: 'timestamptz',
} as const;

const rowOf = (transaction: Transaction): Readonly<Record<keyof typeof types, JsonValue | undefined>> => ({
  id: transaction.id,
  organization_id: transaction.organizationId,
  revision: transaction.revision,
  source: transaction.source,
  source_id: transaction.sourceId,
  source_id_origin: transaction.sourceIdOrigin,
  likeness: transaction.likeness,
  content_hash: transaction.contentHash,
  status: transaction.status,
  kind: transaction.kind,
  transaction_date: transaction.transactionDate,
  booking_date: transaction.bookingDate,
  settlement_date: transaction.settlementDate,
  billing_minor: transaction.billing.minor,
  billing_currency: transaction.billing.currency,
  original_minor: transaction.original?.minor,
  original_currency: transaction.original?.currency,
  exchange_rate: transaction.exchangeRate,
  included_fee_minor: transaction.includedFee?.minor,
  included_fee_currency: transaction.includedFee?.currency,
  merchant_name: transaction.merchantName,
  merchant_country: transaction.merchantCountry,
  merchant_mcc: transaction.merchantMcc,
  card_last4: transaction.cardLast4,
  card_holder: transaction.cardHolder,
  description: transaction.description,
  purpose: transaction.purpose,
  source_note: transaction.sourceNote,
  reference: transaction.reference,
  import_id: transaction.importId,
  import_line: transaction.importLine,
  created_at: transaction.createdAt.toISOString(),
  changed_at: transaction.changedAt.toISOString(),
});

const names = Object.keys(types).join(', ');
const record = Object.entries(types).map(([name, type]) => `${name} ${type}`).join(', ');
const insertion = `insert into transaction (${names}) select ${names} from jsonb_to_recordset(?::jsonb) as row(${record})`;

/**
 * Writes a page of transactions with one statement. Their source is locked and their keys were looked up; were one there
 * all the same, the unique index would undo the page.
 */
export async function insertTransactions(em: EntityManager, transactions: readonly Transaction[]): Promise<void> {
  if (transactions.length > 0) await boundRows(em, insertion, [JSON.stringify(transactions.map(rowOf))]);
}
