import { Migration } from '@mikro-orm/migrations';

/** `attempt` holds only what counts towards asking a person; people are told of every attempt. */
export class AttemptsMigration extends Migration {
  override up(): void {
    this.addSql('alter table export_step add column intents integer not null default 1');
  }
}
