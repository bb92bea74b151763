import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Until the commit nobody codes these transactions, and nobody else exports them. Always before a lane and in the order of
 * the ids: two that lock some of the same wait for each other in one direction only.
 */
export async function lockTransactions(em: EntityManager, ids: readonly string[]): Promise<void> {
  await boundRows(em, 'select 1 from transaction where id = any(?) order by id for no key update', [ids]);
}
