import { money, newId } from '@kontor/kernel';
import type { Suggestion } from '../books/assignment';
import type { Books } from '../books/books';
import { openOfTransaction, openOfVoucher } from '../books/open-amount';
import { isCreditNote, type Voucher } from '../books/voucher';

/** Why the user could not confirm a suggestion, or nothing when it was confirmed. */
export type Obstacle = 'decided-already' | 'voucher-not-open' | 'nothing-left-to-assign';

/** What happens when the user clicks "confirm" in the app. */
export function acceptSuggestion(books: Books, suggestion: Suggestion, now: Date): Obstacle | undefined {
  if (suggestion.state !== 'proposed') return 'decided-already';
  const voucher = books.vouchers.get(suggestion.voucherId);
  const transaction = books.transactions.get(suggestion.transactionId);
  if (!voucher || !transaction || voucher.status !== 'open') return 'voucher-not-open';
  const amount = Math.min(Math.abs(openOfTransaction(books, transaction).minor), openOfVoucher(books, voucher).minor);
  if (amount === 0) return 'nothing-left-to-assign';
  books.assignments.add({ id: newId(), transactionId: transaction.id, voucherId: voucher.id, amount: money(amount, 'EUR') });
  books.suggestions.set(suggestion.id, { ...suggestion, state: 'accepted' });
  books.happenings.tell('payment.changed', voucher.id);
  markPaid(books, voucher, now);
  return undefined;
}

export function rejectSuggestion(books: Books, suggestion: Suggestion): Obstacle | undefined {
  if (suggestion.state !== 'proposed') return 'decided-already';
  books.suggestions.set(suggestion.id, { ...suggestion, state: 'rejected' });
  return undefined;
}

/** Invoices are paid, credit notes paid off. */
function markPaid(books: Books, voucher: Voucher, now: Date): void {
  if (openOfVoucher(books, voucher).minor !== 0) return;
  const status = isCreditNote(voucher.type) ? 'paidoff' : 'paid';
  books.vouchers.put({ ...voucher, status, updatedAt: now });
}
