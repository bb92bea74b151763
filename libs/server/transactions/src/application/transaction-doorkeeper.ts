import { boundRows } from '@kontor/server-persistence';
import { platformProblem } from '@kontor/server-platform';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { transactionProblem } from '../domain/transaction-problems';
import { Transaction } from '../persistence/transaction.entity';
import { RoomPorts } from './room-ports';

/** Why one of many transactions is not to be changed. */
export type Hold = 'not-found' | 'cancelled' | 'being-exported' | 'exported';

/** Of many transactions, those that may be changed, and why the others may not. */
export interface Admission {
  readonly admitted: readonly Transaction[];
  readonly held: ReadonlyMap<string, Hold>;
}

/** Lets people change what belongs to a transaction, unless it is on its way into a ledger. */
@Injectable()
export class TransactionDoorkeeper {
  constructor(private readonly ports: RoomPorts) {}

  /**
   * Locks the transaction until the end of the database transaction; the caller changes what it came for and then
   * calls `touch`. `revision` is what the person saw: with another one now, the problem is `conflict`. An unknown or
   * foreign id is `not-found`, one in a queue `transaction-frozen`.
   */
  async admit(em: EntityManager, transactionId: string, revision?: number): Promise<Transaction> {
    const transaction = await em.findOne(Transaction, { id: transactionId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!transaction) throw platformProblem('not-found');
    if (revision !== undefined && revision !== transaction.revision) throw platformProblem('conflict');
    const frozen = await this.ports.freeze.frozenAmong(em, [transaction.id]);
    if (frozen.has(transaction.id)) throw transactionProblem('transaction-frozen');
    return transaction;
  }

  /** As `admit`, for taking something away: what stands in a ledger must be there to be shown, so `transaction-exported`. */
  async admitRemoval(em: EntityManager, transactionId: string): Promise<Transaction> {
    const transaction = await this.admit(em, transactionId);
    const exported = await this.ports.freeze.exportedAmong(em, [transaction.id]);
    if (exported.has(transaction.id)) throw transactionProblem('transaction-exported');
    return transaction;
  }

  /**
   * Locks up to a thousand transactions, in the order of their ids, until the end of the database transaction. The
   * entities are for reading; what was changed is told by `touchEach`. Stricter than `admit`: what stands in a ledger
   * is changed one by one only, by somebody who looks at it.
   */
  async admitEach(em: EntityManager, transactionIds: readonly string[]): Promise<Admission> {
    const where = { id: { $in: [...transactionIds] } };
    const found = await em.find(Transaction, where, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' }, disableIdentityMap: true });
    const ids = found.map(({ id }) => id);
    const [frozen, exported] = [await this.ports.freeze.frozenAmong(em, ids), await this.ports.freeze.exportedAmong(em, ids)];
    const there = new Map(found.map((transaction) => [transaction.id, transaction]));
    const holdOf = (id: string): Hold | undefined => {
      if (!there.has(id)) return 'not-found';
      if (there.get(id)?.status === 'cancelled') return 'cancelled';
      return frozen.has(id) ? 'being-exported' : exported.has(id) ? 'exported' : undefined;
    };
    const held = new Map(transactionIds.flatMap((id) => {
      const hold = holdOf(id);
      return hold ? [[id, hold] as const] : [];
    }));
    return { admitted: found.filter(({ id }) => !held.has(id)), held };
  }

  /** Those that could be admitted now, in the order given; nothing is locked. */
  async openAmong(em: EntityManager, transactionIds: readonly string[]): Promise<readonly string[]> {
    const ids = [...transactionIds];
    const cancelled = new Set((await boundRows<{ id: string }>(em, `select id from transaction where id = any(?::uuid[]) and status = 'cancelled'`, [ids])).map(({ id }) => id));
    const [frozen, exported] = [await this.ports.freeze.frozenAmong(em, ids), await this.ports.freeze.exportedAmong(em, ids)];
    return ids.filter((id) => !cancelled.has(id) && !frozen.has(id) && !exported.has(id));
  }

  /** Raises the revisions of transactions that were admitted together. */
  async touchEach(em: EntityManager, transactionIds: readonly string[], at: Date): Promise<void> {
    await boundRows(em, 'update transaction set revision = revision + 1, changed_at = ? where id = any(?::uuid[])', [at, [...transactionIds]]);
  }
}
