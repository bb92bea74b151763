import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';

/** The lane's holder locks its row before that of the connection; whoever changes both does it in that order too. */
export async function lockLane(em: EntityManager, connectionId: string): Promise<void> {
  await boundRows(em, 'select 1 from lane where connection_id = ? for update', [connectionId]);
}

/** What waited at a connection, or was refused there, is due: the sweeper rings for its lane within seconds. */
export async function laneDueNow(em: EntityManager, connectionId: string): Promise<void> {
  await boundRows(em, 'update lane set due_at = least(due_at, clock_timestamp()) where connection_id = ?', [connectionId]);
}
