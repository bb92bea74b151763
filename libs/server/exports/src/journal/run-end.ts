import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { waiting } from './state-list';

const endSql = `update run r set state = 'finished', finished_at = ? where r.id = ? and r.state in ('running', 'cancelled')
  and not exists (select 1 from export_item i where i.run_id = r.id and i.state in ${waiting})`;

/**
 * A run is over when nothing of it waits any more; a paused one says so when it is resumed. The row is locked in a
 * statement of its own: the next one then sees what whoever held it before has committed.
 */
export async function endRunIfDone(em: EntityManager, runId: string, now: Date): Promise<void> {
  await boundRows(em, 'select 1 from run where id = ? for update', [runId]);
  await boundRows(em, endSql, [now, runId]);
}
