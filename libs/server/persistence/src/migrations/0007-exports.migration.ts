import { Migration } from '@mikro-orm/migrations';
import { instant, moneyColumns, tenantColumns } from '../schema/columns';
import { tenantOrSystemTable, tenantTable } from '../schema/row-security';

const run = `
create table run (
  ${tenantColumns} references organization (id),
  connection_id uuid not null references connection (id),
  state text not null check (state in ('running', 'paused', 'cancelled', 'finished')),
  selection jsonb not null,
  started_by jsonb not null,
  started_at ${instant} not null,
  finished_at ${instant}
)`;

const exportItem = `
create table export_item (
  ${tenantColumns} references organization (id),
  run_id uuid not null references run (id),
  connection_id uuid not null references connection (id),
  transaction_id uuid not null references transaction (id),
  generation integer not null check (generation > 0),
  position integer not null,
  state text not null check (state in ('queued', 'working', 'in-doubt', 'exported', 'failed', 'needs-review', 'skipped')),
  plan jsonb,
  fingerprint text,
  replanned boolean not null default false,
  issues jsonb not null default '[]',
  fault jsonb,
  attempts integer not null default 0,
  crashes integer not null default 0,
  not_before ${instant} not null,
  fence bigint not null default 0,
  changed_at ${instant} not null,
  check ((plan is null) = (fingerprint is null))
)`;

/**
 * One living export per transaction, connection and generation: the database refuses the second. Across generations
 * only one may be on its way; what was exported before stays beside it.
 */
const livingItem = `
create unique index export_item_living on export_item (connection_id, transaction_id, generation)
  where state in ('queued', 'working', 'in-doubt', 'needs-review', 'exported');
create unique index export_item_under_way on export_item (connection_id, transaction_id)
  where state in ('queued', 'working', 'in-doubt', 'needs-review')`;
const itemIndexes = `
create index export_item_due on export_item (connection_id, not_before, position) where state in ('queued', 'working', 'in-doubt');
create index export_item_run on export_item (run_id, state);
create index export_item_list on export_item (run_id, position, id);
create index export_item_transaction on export_item (organization_id, transaction_id)`;

const exportStep = `
create table export_step (
  ${tenantColumns} references organization (id),
  connection_id uuid not null references connection (id),
  transaction_id uuid not null references transaction (id),
  generation integer not null,
  operation text not null,
  step text not null,
  item_id uuid not null references export_item (id),
  position integer not null,
  state text not null check (state in ('intended', 'done', 'in-doubt', 'failed')),
  attempt integer not null,
  first_intended_at ${instant} not null,
  intended_at ${instant} not null,
  concluded_at ${instant},
  planned jsonb not null,
  input jsonb not null,
  explain jsonb not null,
  ref jsonb,
  fault jsonb,
  settled boolean not null default false,
  misses integer not null default 0,
  last_miss_at ${instant},
  ${moneyColumns('amount', { nullable: true })},
  check ((state = 'done') = (ref is not null)),
  unique (connection_id, transaction_id, generation, operation)
)`;
const stepIndexes = `
create index export_step_item on export_step (item_id);
create index export_step_shared on export_step (connection_id, step, md5(planned::text));
create index export_step_totals on export_step (connection_id, step) where state = 'done'`;

const externalRef = `
create table external_ref (
  ${tenantColumns} references organization (id),
  connection_id uuid not null references connection (id),
  transaction_id uuid not null references transaction (id),
  generation integer not null,
  operation text not null,
  step text not null,
  kind text not null,
  remote_id text not null,
  url text,
  echo jsonb,
  written_at ${instant} not null,
  drift text check (drift in ('unchanged', 'changed', 'gone', 'confirmed')),
  differences jsonb,
  checked_at ${instant},
  unique (connection_id, transaction_id, generation, operation)
)`;

const lane = `
create table lane (
  connection_id uuid primary key references connection (id),
  organization_id uuid not null references organization (id),
  due_at ${instant},
  not_before ${instant},
  holder uuid,
  leased_until ${instant},
  fence bigint not null default 0,
  drain_pending integer not null default 0,
  check ((holder is null) = (leased_until is null))
)`;

const runFile = `
create table run_file (
  ${tenantColumns} references organization (id),
  run_id uuid not null references run (id),
  edition integer not null check (edition > 0),
  name text not null,
  mime_type text not null,
  bytes bigint not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  stored_at ${instant} not null,
  unique (run_id, edition, name)
)`;

export class ExportsMigration extends Migration {
  override up(): void {
    [run, exportItem, livingItem, itemIndexes, exportStep, stepIndexes, externalRef, lane, runFile].forEach((sql) => this.addSql(sql));
    this.addSql('create index run_connection on run (organization_id, started_at desc, id desc)');
    this.addSql(`create index external_ref_unseen on external_ref (connection_id, checked_at nulls first, id) where drift is distinct from 'gone'`);
    this.addSql('create index external_ref_list on external_ref (connection_id, written_at desc, id desc)');
    this.addSql('create index lane_due on lane (due_at) where due_at is not null');
    ['run', 'export_item', 'export_step', 'external_ref', 'run_file'].forEach((table) => this.addSql(tenantTable(table)));
    this.addSql(tenantOrSystemTable('lane'));
  }
}
