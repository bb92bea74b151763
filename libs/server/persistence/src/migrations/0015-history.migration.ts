import { Migration } from '@mikro-orm/migrations';

/** What was done to one thing is read by that thing. */
export class HistoryMigration extends Migration {
  override up(): void {
    this.addSql('create index audit_event_subject on audit_event (organization_id, subject_type, subject_id, at desc, id desc)');
  }
}
