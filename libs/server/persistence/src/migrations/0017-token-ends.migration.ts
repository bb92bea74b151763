import { Migration } from '@mikro-orm/migrations';
import { instant } from '../schema/columns';

/** Tokens may end by themselves, and the audit log is looked through by who and by what. */
export class TokenEndsMigration extends Migration {
  override up(): void {
    this.addSql(`alter table api_token add column expires_at ${instant}`);
    this.addSql('create index audit_event_actor on audit_event (organization_id, actor_id, at desc, id desc)');
    this.addSql('create index audit_event_action on audit_event (organization_id, action, at desc, id desc)');
  }
}
