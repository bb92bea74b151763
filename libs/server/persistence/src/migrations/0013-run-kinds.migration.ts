import { Migration } from '@mikro-orm/migrations';
import { instant, tenantColumns } from '../schema/columns';
import { tenantTable } from '../schema/row-security';

/** What a run is for: an export, the note that something was exported elsewhere, receipts that are added to what was exported. */
const kind = `add column kind text not null default 'export' check (kind in ('export', 'elsewhere', 'late-receipts'))`;

/** Late receipts are added to an export that lives; only one item of a transaction may be on its way all the same. */
const livingItem = `
create unique index export_item_living on export_item (connection_id, transaction_id, generation)
  where state in ('queued', 'working', 'in-doubt', 'needs-review', 'exported') and kind <> 'late-receipts'`;

/** What may be shown of a request: no query, no header, no body, no id in its path. */
const exportCall = `
create table export_call (
  ${tenantColumns} references organization (id),
  step_id uuid not null references export_step (id),
  item_id uuid not null references export_item (id),
  attempt integer not null check (attempt > 0),
  position integer not null,
  method text not null check (method in ('GET', 'POST', 'PUT', 'DELETE')),
  path text not null,
  status integer,
  reason text,
  milliseconds integer not null check (milliseconds >= 0),
  ended_at ${instant} not null
)`;

export class RunKindsMigration extends Migration {
  override up(): void {
    this.addSql(`alter table run ${kind}, add column note text`);
    this.addSql(`alter table export_item ${kind}`);
    this.addSql('drop index export_item_living');
    this.addSql(livingItem);
    this.addSql(`alter table export_anew add column kind text not null default 'anew' check (kind in ('anew', 'taken-back'))`);
    this.addSql(exportCall);
    this.addSql('create index export_call_step on export_call (step_id, ended_at, position)');
    this.addSql(tenantTable('export_call'));
  }
}
