import type { EntityManager } from '@mikro-orm/postgresql';

const sql = `update run r set state = 'finished', finished_at = ? where r.id = ? and r.state in ('running', 'cancelled') and not exists (
  select 1 from export_item i where i.run_id = r.id and i.state in ('queued', 'working', 'in-doubt'))`;

/** A run is over when nothing of it waits any more; a paused one says so when it is resumed. */
export async function endRunIfDone(em: EntityManager, runId: string, now: Date): Promise<void> {
  await em.execute(sql, [now, runId]);
}
