import type { Clock } from '@kontor/kernel';
import { AuditLog, CLOCK, systemActor } from '@kontor/server-platform';
import { NewTransactions, Transaction } from '@kontor/server-transactions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { AutoCoder } from '../../domain/automatic/auto-coder';
import type { Coding } from '../../domain/coding';
import { addCodings } from '../../persistence/stored-codings';
import { HabitReader } from './habit-reader';
import { newcomerOf } from './newcomer-of';

/** Fills the fields of transactions as they come in, in the database transaction that writes them: none is forgotten. */
@Injectable()
export class NewTransactionCoder extends NewTransactions {
  constructor(
    private readonly habits: HabitReader,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async arrived(em: EntityManager, transactionIds: readonly string[]): Promise<void> {
    const habits = await this.habits.read(em);
    if (!habits) return;
    const coder = new AutoCoder(habits, this.clock.now());
    const transactions = await em.find(Transaction, { id: { $in: [...transactionIds] } }, { disableIdentityMap: true, orderBy: { id: 'asc' } });
    const codings = new Map<string, Coding>();
    for (const transaction of transactions) {
      const filled = coder.code(newcomerOf(transaction));
      if (filled) codings.set(transaction.id, { head: filled.head, parts: [{ gross: null, sheet: filled.line }] });
    }
    const organizationId = transactions[0]?.organizationId;
    if (organizationId !== undefined && codings.size > 0) await this.keep(em, organizationId, codings);
  }

  /** A single line has no amount of its own and follows. Parts stay as a person divided them: they no longer add up, and the export says so. */
  async amountChanged(): Promise<void> {
    await Promise.resolve();
  }

  private async keep(em: EntityManager, organizationId: string, codings: ReadonlyMap<string, Coding>): Promise<void> {
    const actor = systemActor(organizationId, 'new-transaction-coder');
    this.audit.record(em, actor, 'transactions.coded-automatically', { type: 'organization', id: organizationId }, { transactions: [...codings.keys()] });
    await addCodings(em, organizationId, codings);
  }
}
