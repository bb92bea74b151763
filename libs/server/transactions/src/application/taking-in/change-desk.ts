import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { judgeChange, type Hold, type Verdict } from '../../domain/changes/judge-change';
import { Transaction } from '../../persistence/transaction.entity';
import { RoomPorts } from '../room-ports';
import type { Candidate, RowResult } from './row-page';

export interface Amended {
  readonly results: readonly RowResult[];
  /** Pending transactions whose amount is another one now. */
  readonly amountChanged: readonly string[];
}

/** Decides on rows that may change a transaction, and changes it where that is allowed. */
@Injectable()
export class ChangeDesk {
  constructor(private readonly ports: RoomPorts) {}

  async amend(em: EntityManager, candidates: readonly Candidate[], at: Date): Promise<Amended> {
    if (candidates.length === 0) return { results: [], amountChanged: [] };
    const ids = candidates.map(({ transactionId }) => transactionId);
    // Locked before the exports are asked: an export that starts in between waits for this transaction to end.
    const found = await em.find(Transaction, { id: { $in: ids } }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
    const transactions = new Map(found.map((transaction) => [transaction.id, transaction]));
    const holdOf = await this.holds(em, ids);
    const amountChanged: string[] = [];
    const results = candidates.map((candidate) => {
      const transaction = transactions.get(candidate.transactionId);
      if (!transaction) throw new Error('A transaction that was just read is gone, although nobody may delete one');
      const verdict = judgeChange(transaction.toKnownFacts(), candidate.row, holdOf(transaction.id));
      if (verdict.verdict === 'changed' && verdict.amountChanged) amountChanged.push(transaction.id);
      return apply(transaction, candidate, verdict, at);
    });
    await em.flush();
    return { results, amountChanged };
  }

  private async holds(em: EntityManager, ids: readonly string[]): Promise<(id: string) => Hold> {
    const exported = await this.ports.freeze.exportedAmong(em, ids);
    const frozen = await this.ports.freeze.frozenAmong(em, ids);
    return (id) => (frozen.has(id) ? 'being-exported' : exported.has(id) ? 'already-exported' : 'free');
  }
}

function apply(transaction: Transaction, { row, takesOver }: Candidate, verdict: Verdict, at: Date): RowResult {
  const transactionId = transaction.id;
  switch (verdict.verdict) {
    case 'unchanged':
      return { row, result: 'unchanged', transactionId };
    case 'conflict':
      return { row, result: 'conflict', transactionId, reason: verdict.reason };
    case 'cancelled':
      transaction.cancel(row.contentHash, at);
      return { row, result: 'changed', transactionId };
    case 'changed':
      if (takesOver) transaction.becomeBooked(verdict.row, at);
      else transaction.adopt(verdict.row, at);
      return { row, result: takesOver ? 'taken-over' : 'changed', transactionId };
  }
}
