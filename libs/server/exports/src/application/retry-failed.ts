import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { exportProblem } from '../domain/export-problems';
import { assertNotDisconnected } from './assert-not-disconnected';
import { mayBecome } from '../journal/item-moves';
import { frozen } from '../journal/state-list';
import { isSuperseded } from '../journal/superseded';

const failedSql = `select id from transaction where id in (select transaction_id from export_item where run_id = ? and state = 'failed') order by id for no key update`;

/** A new attempt gets a new plan; what was written before is compared with it and not written again. What is to be exported anew is left to its own run. */
const queueAnewSql = `update export_item i set state = 'queued', plan = null, fingerprint = null, issues = '[]'::jsonb, fault = null,
    attempts = 0, crashes = 0, not_before = clock_timestamp(), changed_at = clock_timestamp()
  where i.run_id = ? and i.state in ${mayBecome('queued', ['failed'])} and i.transaction_id = any(?) and not ${isSuperseded('i')} and not exists (
    select 1 from export_item l where l.connection_id = i.connection_id and l.transaction_id = i.transaction_id and l.id <> i.id
      and (l.state in ${frozen} or (l.state = 'exported' and l.generation = i.generation and l.kind <> 'late-receipts' and i.kind <> 'late-receipts')))
  returning i.id`;

/** What is queued anew in a paused run waits with the rest of it. */
const reopenSql = `update run set state = case state when 'paused' then state else 'running' end, finished_at = null where id = ?`;

/**
 * Locks the transactions that failed in a run, before its lane and in the order in which a start locks them: coding
 * under way is waited for, and nobody starts the same anew meanwhile.
 */
export async function lockFailed(em: EntityManager, runId: string): Promise<readonly string[]> {
  return (await boundRows<{ id: string }>(em, failedSql, [runId])).map(({ id }) => id);
}

/** Queues these transactions of a run anew, unless another export of the same transaction has taken its place. */
export async function retryFailed(em: EntityManager, runId: string, transactionIds: readonly string[]): Promise<void> {
  await assertNotDisconnected(em, runId);
  const queued = await boundRows(em, queueAnewSql, [runId, transactionIds]);
  if (queued.length === 0) throw exportProblem('nothing-to-retry');
  await boundRows(em, reopenSql, [runId]);
}
