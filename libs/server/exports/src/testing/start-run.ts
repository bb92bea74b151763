import { newId } from '@kontor/kernel';

export type Query = (sql: string, params: readonly unknown[]) => Promise<unknown>;

export interface RunOrder {
  readonly organizationId: string;
  readonly connectionId: string;
  readonly at: Date;
  readonly generation: number;
}

const sql = `with r as (
    insert into run (id, organization_id, connection_id, state, selection, started_by, started_at) values ($1, $2, $3, 'running', '{}', '{}', $4) returning id)
  insert into export_item (id, organization_id, run_id, connection_id, transaction_id, generation, position, state, not_before, changed_at)
  select t.item_id, $2, r.id, $3, t.id, $5, t.position, 'queued', $4, $4 from r, unnest($6::uuid[], $7::uuid[]) with ordinality as t(id, item_id, position)`;

/** A run with its queued items, written as the owner: what only the server does, without the server. */
export async function startRun(query: Query, { organizationId, connectionId, at, generation }: RunOrder, transactionIds: readonly string[]): Promise<string> {
  const runId = newId();
  await query(sql, [runId, organizationId, connectionId, at, generation, [...transactionIds], transactionIds.map(() => newId())]);
  return runId;
}
