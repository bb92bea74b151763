import { Migration } from '@mikro-orm/migrations';
import { instant, moneyColumns, tenantColumns } from '../schema/columns';
import { tenantTable } from '../schema/row-security';

const statementImport = `
create table statement_import (
  ${tenantColumns} references organization (id),
  profile text not null,
  source text not null,
  account text,
  file_name text not null,
  bytes bigint not null,
  sha256 char(64) not null check (sha256 ~ '^[0-9a-f]{64}$'),
  started_by_kind text not null,
  started_by_id text not null,
  started_at ${instant} not null,
  finished_at ${instant},
  rows integer not null default 0,
  new_rows integer not null default 0,
  changed_rows integer not null default 0,
  unchanged_rows integer not null default 0,
  taken_over_rows integer not null default 0,
  error_rows integer not null default 0,
  ended_early jsonb,
  check (rows = new_rows + changed_rows + unchanged_rows + taken_over_rows + error_rows)
)`;

/** Keys are compared byte by byte, whatever the language of the database; small letters are those of Unicode. */
const bytewise = 'collate "C"';
const small = (column: string): string => `${bytewise} generated always as (lower(${column} collate "und-x-icu")) stored`;

/** The generated columns stand in indexes: row policies let an index answer comparisons, but not functions of a column. */
const transaction = `
create table transaction (
  ${tenantColumns} references organization (id),
  revision integer not null default 1 check (revision > 0),
  source text ${bytewise} not null check (source <> ''),
  source_id text ${bytewise} not null check (source_id <> '' and length(source_id) <= 255),
  source_id_origin text not null check (source_id_origin in ('own', 'derived')),
  pending_source_id text ${bytewise},
  likeness char(64) ${bytewise},
  content_hash char(64) not null,
  status text not null check (status in ('booked', 'pending', 'cancelled')),
  kind text not null check (kind in ('purchase', 'refund', 'fee', 'top-up', 'settlement', 'cashback')),
  transaction_date date not null,
  booking_date date,
  settlement_date date,
  sort_date date not null generated always as (coalesce(booking_date, transaction_date)) stored,
  ${moneyColumns('billing')},
  amount_size bigint not null generated always as (abs(billing_minor)) stored,
  ${moneyColumns('original', { nullable: true })},
  exchange_rate numeric check (exchange_rate > 0),
  ${moneyColumns('included_fee', { nullable: true })},
  merchant_name text not null,
  merchant_key text ${small('merchant_name')} not null,
  merchant_country char(2) check (merchant_country ~ '^[A-Z]{2}$'),
  merchant_mcc char(4) check (merchant_mcc ~ '^[0-9]{4}$'),
  card_last4 char(4) ${bytewise} check (card_last4 ~ '^[0-9]{4}$'),
  card_holder text,
  holder_key text ${small('card_holder')},
  description text,
  purpose text,
  source_note text,
  reference text,
  import_id uuid references statement_import (id),
  import_line integer check (import_line > 0),
  created_at ${instant} not null,
  changed_at ${instant} not null,
  unique (organization_id, source, source_id)
)`;

const lists = `
create index transaction_by_date on transaction (organization_id, sort_date desc, id desc);
create index transaction_by_amount on transaction (organization_id, amount_size desc, id desc);
create index transaction_by_merchant on transaction (organization_id, merchant_key, sort_date desc, id desc);
create index transaction_by_card on transaction (organization_id, card_last4, sort_date desc, id desc) where card_last4 is not null;
create index transaction_by_holder on transaction (organization_id, holder_key, sort_date desc, id desc) where holder_key is not null;
create index transaction_by_import on transaction (organization_id, import_id, sort_date desc, id desc) where import_id is not null;
create index transaction_by_settlement on transaction (organization_id, settlement_date) where settlement_date is not null;
create index transaction_by_purchase_day on transaction (organization_id, transaction_date);
create index transaction_rare_status on transaction (organization_id, status, sort_date desc, id desc) where status <> 'booked';
create index transaction_rare_kind on transaction (organization_id, kind, sort_date desc, id desc) where kind <> 'purchase'`;

/** How a booked row finds the pending one it was, and an older file the record its pending row has become. */
const bookings = `
create index transaction_pending on transaction (organization_id, source, likeness) where status = 'pending' and likeness is not null;
create index transaction_taken_over on transaction (organization_id, source, pending_source_id) where pending_source_id is not null`;

const statementError = `
create table statement_error (
  ${tenantColumns} references organization (id),
  import_id uuid not null references statement_import (id),
  line integer not null check (line > 0),
  code text not null,
  sentence jsonb not null,
  transaction_id uuid references transaction (id)
)`;

export class TransactionsMigration extends Migration {
  override up(): void {
    [statementImport, transaction, lists, bookings, statementError].forEach((statement) => this.addSql(statement));
    this.addSql('create index statement_import_newest on statement_import (organization_id, started_at desc, id desc)');
    this.addSql('create index statement_import_file on statement_import (organization_id, sha256)');
    this.addSql('create index statement_error_by_line on statement_error (organization_id, import_id, line, id)');
    ['statement_import', 'transaction', 'statement_error'].forEach((table) => this.addSql(tenantTable(table)));
  }
}
