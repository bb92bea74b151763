import { newId } from '@kontor/kernel';
import type { AssignmentHint } from '../books/assignment';
import type { Books } from '../books/books';
import type { FinancialTransaction } from '../books/financial-transaction';
import { bringsMoneyIn } from '../books/voucher';

/** A hint may come before its transaction or after it: whichever is second makes the proposal. */
export function proposeForHint(books: Books, hint: AssignmentHint, now: Date): void {
  for (const transaction of books.transactionsWith(hint.key)) propose(books, hint.voucherId, transaction, now);
}

export function proposeForTransaction(books: Books, transaction: FinancialTransaction, now: Date): void {
  for (const { voucherId } of books.hintsFor(transaction)) propose(books, voucherId, transaction, now);
}

function propose(books: Books, voucherId: string, transaction: FinancialTransaction, now: Date): void {
  if (!fits(books, voucherId, transaction)) return;
  const id = newId();
  books.suggestions.set(id, { id, transactionId: transaction.id, voucherId, score: 'exact', state: 'proposed', createdAt: now });
}

/** Money has to move the way the voucher says. */
function fits(books: Books, voucherId: string, { amount, hidden }: FinancialTransaction): boolean {
  const voucher = books.vouchers.get(voucherId);
  return voucher !== undefined && !hidden && bringsMoneyIn(voucher.type) === amount.minor > 0;
}
