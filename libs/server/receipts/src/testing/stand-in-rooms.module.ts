import { NewTransactions, TransactionFreeze } from '@kontor/server-transactions';
import { Global, Module } from '@nestjs/common';

/** Freezes what a test tells it to. */
export class FreezeByHand extends TransactionFreeze {
  readonly frozen = new Set<string>();

  async frozenAmong(_: unknown, transactionIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(transactionIds.filter((id) => this.frozen.has(id)));
  }

  async exportedAmong(): Promise<ReadonlySet<string>> {
    return new Set();
  }
}

class NobodyWaits extends NewTransactions {
  async arrived(): Promise<void> {
    await Promise.resolve();
  }

  async amountChanged(): Promise<void> {
    await Promise.resolve();
  }
}

/** Stands in for the rooms above, which the transactions room asks. */
@Global()
@Module({
  providers: [FreezeByHand, { provide: TransactionFreeze, useExisting: FreezeByHand }, { provide: NewTransactions, useClass: NobodyWaits }],
  exports: [FreezeByHand, TransactionFreeze, NewTransactions],
})
export class StandInRoomsModule {}
