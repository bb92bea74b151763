import { newId, type JsonValue } from '@kontor/kernel';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ParsedTransaction } from '../domain/transaction';
import { assertSound } from './assert-sound';
import type { Arrival } from './transaction.entity';

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

type Row = Readonly<Record<keyof typeof types, JsonValue | undefined>> & { readonly id: string };

/** Not by way of the entity: its watched properties cost more than reading the row did. The same rules hold. */
function newRow(organizationId: string, row: ParsedTransaction, { at, importId }: Arrival): Row {
  assertSound(row);
  const instant = at.toISOString();
  return {
    id: newId(),
    organization_id: organizationId,
    revision: 1,
    source: row.source,
    source_id: row.sourceId,
    source_id_origin: row.sourceIdOrigin,
    likeness: row.likeness,
    content_hash: row.contentHash,
    status: row.status,
    kind: row.kind,
    transaction_date: row.transactionDate,
    booking_date: row.bookingDate,
    settlement_date: row.settlementDate,
    billing_minor: row.billing.minor,
    billing_currency: row.billing.currency,
    original_minor: row.original?.minor,
    original_currency: row.original?.currency,
    exchange_rate: row.exchangeRate,
    included_fee_minor: row.includedFee?.minor,
    included_fee_currency: row.includedFee?.currency,
    merchant_name: row.merchant.name,
    merchant_country: row.merchant.countryCode,
    merchant_mcc: row.merchant.mcc,
    card_last4: row.card.last4,
    card_holder: row.card.holder,
    description: row.description,
    purpose: row.purpose,
    source_note: row.note,
    reference: row.reference,
    import_id: importId,
    import_line: importId === undefined ? undefined : row.line,
    created_at: instant,
    changed_at: instant,
  };
}

const names = Object.keys(types).join(', ');
const record = Object.entries(types).map(([name, type]) => `${name} ${type}`).join(', ');
const insertion = `insert into transaction (${names}) select ${names} from json_to_recordset(?::json) as row(${record})`;

/**
 * Writes new transactions with one statement and gives their ids, in the order of the rows. Their source is locked and
 * their keys were looked up; were one there all the same, the unique index would undo the page.
 */
export async function insertTransactions(em: EntityManager, organizationId: string, rows: readonly ParsedTransaction[], arrival: Arrival): Promise<readonly string[]> {
  const made = rows.map((row) => newRow(organizationId, row, arrival));
  if (made.length > 0) await boundRows(em, insertion, [JSON.stringify(made)]);
  return made.map(({ id }) => id);
}
