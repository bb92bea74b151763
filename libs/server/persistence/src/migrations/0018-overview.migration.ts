import { Migration } from '@mikro-orm/migrations';

/** What an export left to a person is rare among what it has done, and every look at the overview asks for it. */
export class OverviewMigration extends Migration {
  override up(): void {
    this.addSql(`create index export_item_troubled on export_item (organization_id, run_id) where state in ('failed', 'needs-review')`);
  }
}
