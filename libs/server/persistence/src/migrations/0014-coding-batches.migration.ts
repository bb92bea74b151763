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

const indexes = `
create index coding_batch_newest on coding_batch (organization_id, created_at, id);
create index coding_batch_entry_transaction on coding_batch_entry (transaction_id)`;

export class CodingBatchesMigration extends Migration {
  override up(): void {
    [codingBatch, codingBatchEntry, indexes].forEach((statement) => this.addSql(statement));
    ['coding_batch', 'coding_batch_entry'].forEach((table) => this.addSql(tenantTable(table)));
  }
}
