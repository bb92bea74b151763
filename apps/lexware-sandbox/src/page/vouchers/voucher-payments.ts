import type { Assignment } from '../../books/assignment';
import type { Books } from '../../books/books';
import type { Voucher } from '../../books/voucher';
import { germanDay } from '../../clock/german-time';
import type { Visit } from '../frame/visit';
import type { Html } from '../html/html';
import { emptyNote, table } from '../html/table';

/** What paid a voucher, and how much of it. */
export function voucherPayments({ texts: { voucher: texts, bank }, format }: Visit, books: Books, { id }: Voucher): Html {
  const assignments = books.assignments.ofVoucher(id);
  if (assignments.length === 0) return emptyNote(texts.unpaid);
  const paymentOf = ({ transactionId }: Assignment) => books.transactions.get(transactionId);
  return table(
    [
      { title: bank.date, cell: (assignment) => format.day(paidOn(books, assignment)) },
      { title: bank.purpose, cell: (assignment) => paymentOf(assignment)?.purpose },
      { title: bank.reference, cell: (assignment) => paymentOf(assignment)?.externalReference },
      { title: bank.amount, isNumber: true, cell: ({ amount }) => format.amount(amount) },
    ],
    assignments,
  );
}

function paidOn(books: Books, { transactionId }: Assignment) {
  const payment = books.transactions.get(transactionId);
  return payment && germanDay(payment.transactionDate);
}
