import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { exportProblem } from '../domain/export-problems';

const goneSql = `select 1 from run r join connection c on c.id = r.connection_id where r.id = ? and c.state = 'disconnected'`;

/** Nothing of a run can go on over a connection that is gone; it can be cancelled. */
export async function assertNotDisconnected(em: EntityManager, runId: string): Promise<void> {
  if ((await boundRows(em, goneSql, [runId])).length > 0) throw exportProblem('connection-disconnected');
}
