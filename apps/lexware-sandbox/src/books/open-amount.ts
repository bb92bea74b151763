import { money, type Money } from '@kontor/kernel';
import { assignedTotal } from './assignment-ledger';
import type { Books } from './books';
import type { FinancialTransaction } from './financial-transaction';
import type { Voucher } from './voucher';

/** What nobody has paid yet; nothing for a voided voucher. */
export const openOfVoucher = (books: Books, { id, totalGross, status }: Voucher): Money =>
  status === 'voided' ? money(0, 'EUR') : money(totalGross.minor - assignedTotal(books.assignments.ofVoucher(id)).minor, 'EUR');

/** What is left of a transaction, with the sign of its amount. */
export function openOfTransaction(books: Books, { id, amount }: FinancialTransaction): Money {
  const rest = Math.abs(amount.minor) - assignedTotal(books.assignments.ofTransaction(id)).minor;
  return money(rest * Math.sign(amount.minor), 'EUR');
}

export type AssignmentState = 'completely_assigned' | 'partly_assigned';

/** `undefined` as long as nothing is assigned. */
export function stateOfTransaction(books: Books, transaction: FinancialTransaction): AssignmentState | undefined {
  if (books.assignments.ofTransaction(transaction.id).length === 0) return undefined;
  return openOfTransaction(books, transaction).minor === 0 ? 'completely_assigned' : 'partly_assigned';
}
