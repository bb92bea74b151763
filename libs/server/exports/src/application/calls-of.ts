import type { CallView } from '@kontor/api-contracts';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';

interface CallRow extends Omit<CallView, 'endedAt'> {
  readonly step_id: string;
  readonly ended_at: string | Date;
}

const sql = `select step_id, attempt, method, path, status, reason, milliseconds, ended_at from export_call where step_id = any(?) order by ended_at, position`;

/** What is kept of the requests of steps, by step. */
export async function callsOf(em: EntityManager, stepIds: readonly string[]): Promise<ReadonlyMap<string, readonly CallView[]>> {
  if (stepIds.length === 0) return new Map();
  const rows = await boundRows<CallRow>(em, sql, [stepIds]);
  const views = rows.map(({ step_id, ended_at, ...call }) => [step_id, { ...call, endedAt: new Date(ended_at).toISOString() }] as const);
  return new Map(stepIds.map((id) => [id, views.flatMap(([stepId, view]) => (stepId === id ? [view] : []))]));
}
