import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';

/** As much of a stored transaction as is needed to tell whether a row says anything new. */
export interface StoredTransaction {
  readonly id: string;
  readonly source_id: string;
  readonly pending_source_id: string | null;
  readonly content_hash: string;
}

/** A pending transaction that a booked row might be. */
export interface PendingTransaction {
  readonly id: string;
  readonly source_id: string;
  readonly likeness: string;
}

const columns = 'id, source_id, pending_source_id, content_hash';

/** Transactions that have one of these keys, or had it while they were pending. */
export const storedWith = (em: EntityManager, source: string, sourceIds: readonly string[]): Promise<readonly StoredTransaction[]> =>
  boundRows<StoredTransaction>(
    em,
    `select ${columns} from transaction where source = ? and source_id = any(?)
     union select ${columns} from transaction where source = ? and pending_source_id = any(?)`,
    [source, [...sourceIds], source, [...sourceIds]],
  );

/** Pending transactions of these likenesses, oldest first. */
export const pendingLike = (em: EntityManager, source: string, likenesses: readonly string[]): Promise<readonly PendingTransaction[]> =>
  boundRows<PendingTransaction>(
    em,
    `select id, source_id, likeness from transaction where status = 'pending' and source = ? and likeness = any(?) order by created_at, id`,
    [source, [...likenesses]],
  );

/** Lets one writer at a time add to a source of an organization, until the end of the database transaction. */
export async function lockSource(em: EntityManager, organizationId: string, source: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`transactions of ${organizationId} ${source}`]);
}
