import { Migration } from '@mikro-orm/migrations';
import { instant, tenantColumns } from '../schema/columns';
import { tenantTable } from '../schema/row-security';

/** A person wants what was exported exported once more, and says why: from then on that generation counts. */
const exportAnew = `
create table export_anew (
  ${tenantColumns} references organization (id),
  connection_id uuid not null references connection (id),
  transaction_id uuid not null references transaction (id),
  generation integer not null check (generation > 1),
  reason text not null check (reason <> ''),
  ordered_by jsonb not null,
  ordered_at ${instant} not null,
  unique (connection_id, transaction_id, generation)
)`;

export class ExportingAnewMigration extends Migration {
  override up(): void {
    this.addSql(exportAnew);
    this.addSql(tenantTable('export_anew'));
    this.addSql('alter table connection add column drain_fault jsonb');
  }
}
