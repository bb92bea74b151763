import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * What the room above does with transactions as they come in. Both are called inside the database transaction in which
 * the rows are written, once per page of up to 1,000: what is thrown here undoes the page.
 */
export abstract class NewTransactions {
  /** These transactions did not exist before. */
  abstract arrived(em: EntityManager, transactionIds: readonly string[]): Promise<void>;

  /**
   * The billing amount of these pending transactions is another one now, as happens when a tip is added before they are
   * booked: what was divided into parts no longer adds up. Amounts of booked transactions never change.
   */
  abstract amountChanged(em: EntityManager, transactionIds: readonly string[]): Promise<void>;
}
