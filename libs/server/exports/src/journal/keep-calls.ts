import type { CallSummary } from '@kontor/exporter-engine';
import { newId } from '@kontor/kernel';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { json } from './rows';

const keepSql = `
  insert into export_call (id, organization_id, step_id, item_id, attempt, position, method, path, status, reason, milliseconds, ended_at)
  select r.id, s.organization_id, s.id, ?, s.intents, r.position, r.method, r.path, r.status, r.reason, r.milliseconds, ?
  from export_step s, jsonb_to_recordset(?::jsonb) as r(id uuid, position integer, method text, path text, status integer, reason text, milliseconds integer)
  where s.id = ?`;

/** Keeps what may be shown of the requests an attempt, or a look at what became of it, has taken. */
export async function keepCalls(em: EntityManager, of: { readonly stepId: string; readonly itemId: string; readonly at: Date }, calls: readonly CallSummary[]): Promise<void> {
  if (calls.length === 0) return;
  const rows = calls.map((call, position) => ({ id: newId(), position, ...call }));
  await boundRows(em, keepSql, [of.itemId, of.at, json(rows), of.stepId]);
}
