import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { frozen } from '../journal/state-list';

/** A new attempt gets a new plan; what was written before is compared with it and not written again. */
const queueAnewSql = `update export_item i set state = 'queued', plan = null, fingerprint = null, issues = '[]'::jsonb, fault = null,
    attempts = 0, crashes = 0, not_before = clock_timestamp(), changed_at = clock_timestamp()
  where i.run_id = ? and i.state = 'failed' and not exists (
    select 1 from export_item l where l.connection_id = i.connection_id and l.transaction_id = i.transaction_id and l.id <> i.id
      and (l.state in ${frozen} or (l.state = 'exported' and l.generation = i.generation)))`;

/** Queues anew what failed in a run, unless another export of the same transaction has taken its place. */
export async function retryFailed(em: EntityManager, runId: string): Promise<void> {
  await boundRows(em, queueAnewSql, [runId]);
  await boundRows(em, `update run set state = 'running', finished_at = null where id = ?`, [runId]);
}
