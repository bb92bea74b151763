import type { Books } from '../books/books';
import type { Voucher } from '../books/voucher';

/** What happens when the user takes the payments of a voucher away again: it is open, and what was proposed waits once more. Answers how many were taken. */
export function undoAssignments(books: Books, voucher: Voucher, now: Date): number {
  const assignments = books.assignments.ofVoucher(voucher.id);
  if (assignments.length === 0) return 0;
  books.assignments.dropVoucher(voucher.id);
  for (const suggestion of books.suggestions.values()) {
    if (suggestion.voucherId === voucher.id && suggestion.state === 'accepted') books.suggestions.set(suggestion.id, { ...suggestion, state: 'proposed' });
  }
  books.happenings.tell('payment.changed', voucher.id);
  books.vouchers.put({ ...voucher, status: 'open', updatedAt: now });
  return assignments.length;
}
