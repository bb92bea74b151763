import type { ActorKind } from '@kontor/api-contracts';
import type { JsonObject, JsonValue } from '@kontor/kernel';
import { boundRows, keyset, type KeysetOrder, type KeysetPosition } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Something that was written down about a transaction, wherever that stands. */
export interface HistoryRow {
  readonly id: string;
  readonly at: string | Date;
  readonly actor_kind: ActorKind;
  readonly actor_id: string;
  readonly action: string;
  /** Tells one kind of an action from another. */
  readonly outcome: string | null;
  readonly facts: JsonObject;
}

/** Edits are read from their batches, which remember more than their audit event. */
const events = `select e.id, e.at, e.actor_kind, e.actor_id, e.action, coalesce(e.changes->>'state', e.changes->>'decision') as outcome, e.changes as facts
  from audit_event e where e.subject_type = 'transaction' and e.subject_id = ? and e.action <> 'transaction.coded'`;
const edits = `select n.id, b.created_at, b.actor_kind, b.actor_id, 'transaction.coded', b.origin, jsonb_build_object('batchId', b.id)
  from coding_batch_entry n join coding_batch b on b.id = n.batch_id where n.transaction_id = ? and n.diff is not null`;
const exports = `select i.id, r.started_at, r.started_by->>'kind', r.started_by->>'id', 'transaction.queued', null, jsonb_build_object('connectionId', i.connection_id, 'runId', i.run_id, 'itemId', i.id)
  from export_item i join run r on r.id = i.run_id where i.transaction_id = ?`;
const arrival = `select t.id, t.created_at, 'system', t.source, 'transaction.arrived', null, '{}'::jsonb from transaction t where t.id = ?`;

export const historyOrder: KeysetOrder = { expression: 'h.at', id: 'h.id', type: 'timestamptz(3)', direction: 'desc' };

export function historyRows(em: EntityManager, transactionId: string, page: { readonly after: KeysetPosition | undefined; readonly limit: number }): Promise<readonly HistoryRow[]> {
  const { where, params, orderBy } = keyset(historyOrder, page.after);
  const sql = `select * from (${events} union all ${edits} union all ${exports} union all ${arrival}) h where ${where} order by ${orderBy} limit ?`;
  return boundRows<HistoryRow>(em, sql, [...Array<string>(4).fill(transactionId), ...params, page.limit]);
}

/** A fact that is a text, such as the id of a run. */
export const textOf = ({ facts }: HistoryRow, name: string): string | null => (typeof facts[name] === 'string' ? facts[name] : null);

/** Ids before and after, of a fact such as `receipts: { from, to }`. */
export function idsOf({ facts }: HistoryRow, name: string): { readonly from: readonly string[]; readonly to: readonly string[] } {
  const both: unknown = facts[name];
  const list = (value: JsonValue | undefined): readonly string[] => (Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []);
  const { from, to } = typeof both === 'object' && both !== null ? (both as { from?: JsonValue; to?: JsonValue }) : {};
  return { from: list(from), to: list(to) };
}
