import { TransactionFreeze } from '@kontor/server-transactions';
import { Module } from '@nestjs/common';

/** Freezes what a test tells it to; stands in for the room that exports. */
export class FreezeByHand extends TransactionFreeze {
  readonly frozen = new Set<string>();
  readonly exported = new Set<string>();

  async frozenAmong(_: unknown, transactionIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(transactionIds.filter((id) => this.frozen.has(id)));
  }

  async exportedAmong(_: unknown, transactionIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(transactionIds.filter((id) => this.exported.has(id)));
  }
}

@Module({ providers: [FreezeByHand, { provide: TransactionFreeze, useExisting: FreezeByHand }] })
export class FreezeByHandModule {}
