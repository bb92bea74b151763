import type { Assignment, AssignmentHint } from '../books/assignment';
import { Books, type LastNumbers } from '../books/books';
import type { FinancialTransaction } from '../books/financial-transaction';
import type { Voucher } from '../books/voucher';
import type { PartnerIntegration } from '../partner-integrations/partner-integration';

export interface BooksState {
  readonly vouchers: readonly Voucher[];
  readonly transactions: readonly FinancialTransaction[];
  readonly hints: readonly AssignmentHint[];
  readonly assignments: readonly Assignment[];
  readonly lastNumbers: LastNumbers;
  readonly partnerIntegration: PartnerIntegration | undefined;
  /** Everything else, which the books keep by id. */
  readonly plain: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

/** These are indexed as well, and go in by their own doors. */
const indexed = new Set(['transactions', 'hints']);

/** Whatever the books keep in a plain map, also what is added to them tomorrow. */
const plainMaps = (books: Books): readonly (readonly [string, Map<string, { readonly id: string }>])[] =>
  Object.entries(books).flatMap(([name, member]: [string, unknown]) =>
    member instanceof Map && !indexed.has(name) ? [[name, member as Map<string, { readonly id: string }>] as const] : [],
  );

export const stateOfBooks = (books: Books): BooksState => ({
  vouchers: books.vouchers.all(),
  transactions: [...books.transactions.values()],
  hints: [...books.hints.values()],
  assignments: books.assignments.all(),
  lastNumbers: books.lastNumbers,
  partnerIntegration: books.partnerIntegration,
  plain: Object.fromEntries(plainMaps(books).map(([name, map]) => [name, [...map.values()]])),
});

export function booksFrom(state: BooksState): Books {
  const books = new Books();
  for (const [name, map] of plainMaps(books)) for (const entry of state.plain[name] ?? []) map.set(entry.id, entry);
  for (const voucher of state.vouchers) books.vouchers.file(voucher);
  for (const transaction of state.transactions) books.addTransaction(transaction);
  for (const hint of state.hints) books.addHint(hint);
  for (const assignment of state.assignments) books.assignments.add(assignment);
  books.lastNumbers = state.lastNumbers;
  books.partnerIntegration = state.partnerIntegration;
  return books;
}
