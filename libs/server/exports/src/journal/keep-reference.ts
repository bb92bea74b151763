import type { ExternalRef } from '@kontor/exporter-contract';
import { newId } from '@kontor/kernel';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { json } from './rows';

const keepSql = `
  insert into external_ref (id, organization_id, connection_id, transaction_id, generation, operation, step, kind, remote_id, url, echo, written_at)
  select ?, organization_id, connection_id, transaction_id, generation, operation, step, ?, ?, ?, ?::jsonb, ? from export_step where id = ?
  on conflict do nothing`;

/** Keeps what a step has written where reconciliation and adoption look for it. */
export async function keepReference(em: EntityManager, stepId: string, { kind, id, url, echo }: ExternalRef, at: Date): Promise<void> {
  await boundRows(em, keepSql, [newId(), kind, id, url ?? null, echo ? json(echo) : null, at, stepId]);
}
