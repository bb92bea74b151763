import type { EntityManager } from '@mikro-orm/postgresql';

/** Knows which transactions must not change because of an export. Answered by the room that exports. */
export abstract class TransactionFreeze {
  /** Those that are on their way into a ledger: nobody edits them. */
  abstract frozenAmong(em: EntityManager, transactionIds: readonly string[]): Promise<ReadonlySet<string>>;

  /** Those that stand in a ledger: no import changes them any more. */
  abstract exportedAmong(em: EntityManager, transactionIds: readonly string[]): Promise<ReadonlySet<string>>;
}
