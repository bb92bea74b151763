import { Migration } from '@mikro-orm/migrations';
import { instant, tenantColumns } from '../schema/columns';
import { tenantTable } from '../schema/row-security';

const codingBatch = `
create table coding_batch (
  ${tenantColumns} references organization (id),
  origin text not null check (origin in ('selection', 'single', 'rule', 'undo')),
  name text,
  change jsonb,
  rule_id uuid,
  undoes uuid references coding_batch (id),
  undone_by uuid references coding_batch (id),
  actor_kind text not null,
  actor_id text not null,
  selected integer not null,
  changed integer not null,
  unchanged integer not null,
  skips jsonb not null default '{}',
  kept_fields integer not null default 0,
  created_at ${instant} not null,
  check ((origin = 'undo') = (undoes is not null))
)`;

/** `diff` holds what each field was before and what the batch made of it, with the reasons of both. */
const codingBatchEntry = `
create table coding_batch_entry (
  ${tenantColumns} references organization (id),
  batch_id uuid not null references coding_batch (id),
  transaction_id uuid not null references transaction (id),
  skipped text,
  diff jsonb,
  unique (batch_id, transaction_id),
  check ((skipped is null) = (diff is not null))
)`;

/** The last five answer how often a value is used, without reading the table. */
const indexes = `
create index coding_batch_newest on coding_batch (organization_id, created_at, id);
create index coding_batch_entry_transaction on coding_batch_entry (transaction_id);
create index coding_supplier on coding (supplier_id, transaction_id) where supplier_id is not null;
create index coding_line_gl_account on coding_line (gl_account_id, transaction_id) where gl_account_id is not null;
create index coding_line_tax_rate on coding_line (tax_rate_id, transaction_id) where tax_rate_id is not null;
create index coding_line_cost_center on coding_line (cost_center_id, transaction_id) where cost_center_id is not null;
create index coding_line_cost_unit on coding_line (cost_unit_id, transaction_id) where cost_unit_id is not null`;

export class CodingBatchesMigration extends Migration {
  override up(): void {
    [codingBatch, codingBatchEntry, indexes].forEach((statement) => this.addSql(statement));
    ['coding_batch', 'coding_batch_entry'].forEach((table) => this.addSql(tenantTable(table)));
  }
}
