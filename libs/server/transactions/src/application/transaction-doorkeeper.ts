import { platformProblem } from '@kontor/server-platform';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { transactionProblem } from '../domain/transaction-problems';
import { Transaction } from '../persistence/transaction.entity';
import { RoomPorts } from './room-ports';

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
}
