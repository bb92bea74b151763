import { TransactionContext } from '@mikro-orm/core';

export class InsideTransactionError extends Error {
  constructor(what: string) {
    super(`${what} inside a database transaction. Commit first: a transaction must not wait for the network.`);
    this.name = 'InsideTransactionError';
  }
}

/** True while the calling code runs inside a transaction of the ORM. */
export const isInsideTransaction = (): boolean => TransactionContext.currentTransactionContext() !== undefined;

/** Throws {@link InsideTransactionError} inside a transaction; `what` names the deed, such as `A remote call`. */
export function assertOutsideTransaction(what: string): void {
  if (isInsideTransaction()) throw new InsideTransactionError(what);
}
