import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { mayBecome } from '../journal/item-moves';
import { endRunIfDone } from '../journal/run-end';

/** An item that waits for a person, or did. */
export interface ReviewRow {
  readonly id: string;
  readonly connection_id: string;
  readonly transaction_id: string;
  readonly generation: number;
  readonly state: string;
  readonly run_id: string;
}

/** Whoever decided has looked: what happened to workers over it before no longer counts. */
const onwardSql = (to: 'queued' | 'skipped'): string => `update export_item set state = ?, issues = ?::jsonb, fault = null, attempts = 0, crashes = 0, not_before = clock_timestamp(), changed_at = clock_timestamp()
  where id = ? and state in ${mayBecome(to, ['needs-review'])}`;

/** Lets the item go on, or ends it, and with the last one its run. */
export async function onward(em: EntityManager, item: ReviewRow, state: 'queued' | 'skipped', now: Date): Promise<void> {
  const issues = state === 'skipped' ? [{ code: 'KON-given-up' }] : [];
  await boundRows(em, onwardSql(state), [state, JSON.stringify(issues), item.id]);
  if (state === 'queued') await boundRows(em, `update run set state = 'running', finished_at = null where id = ? and state = 'finished'`, [item.run_id]);
  await endRunIfDone(em, item.run_id, now);
}
