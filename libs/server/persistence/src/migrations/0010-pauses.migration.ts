import { Migration } from '@mikro-orm/migrations';
import { instant } from '../schema/columns';

/** A remote that says "too fast" again and again is left alone for longer each time, by all processes together. */
export class PausesMigration extends Migration {
  override up(): void {
    this.addSql('alter table request_slot add column pause_milliseconds integer not null default 0');
    this.addSql(`alter table request_slot add column calm_at ${instant}`);
  }
}
