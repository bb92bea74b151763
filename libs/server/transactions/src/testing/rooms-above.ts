import { Module } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { NewTransactions } from '../application/new-transactions';
import { TransactionFreeze } from '../application/transaction-freeze';

/** Remembers what the room above would be told. */
export class RememberedTransactions extends NewTransactions {
  readonly arrivals: string[] = [];
  readonly amountsChanged: string[] = [];
  /** Set to make the room above fail. */
  failure: Error | undefined;

  async arrived(_: EntityManager, transactionIds: readonly string[]): Promise<void> {
    if (this.failure) throw this.failure;
    this.arrivals.push(...transactionIds);
  }

  async amountChanged(_: EntityManager, transactionIds: readonly string[]): Promise<void> {
    this.amountsChanged.push(...transactionIds);
  }
}

/** Freezes what a test names. */
export class ChosenFreeze extends TransactionFreeze {
  readonly frozen = new Set<string>();
  readonly exported = new Set<string>();

  async frozenAmong(_: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(ids.filter((id) => this.frozen.has(id)));
  }

  async exportedAmong(_: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(ids.filter((id) => this.exported.has(id)));
  }
}

/** Stands in for the rooms of coding and exports. */
@Module({
  providers: [
    { provide: NewTransactions, useClass: RememberedTransactions },
    { provide: TransactionFreeze, useClass: ChosenFreeze },
  ],
})
export class RoomsAboveModule {}
