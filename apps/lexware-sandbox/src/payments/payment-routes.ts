import type { Assignment } from '../books/assignment';
import type { Books } from '../books/books';
import type { Invoice } from '../books/invoice';
import { openOfVoucher } from '../books/open-amount';
import { isSales, type Voucher } from '../books/voucher';
import { germanDay, germanMidnight } from '../clock/german-time';
import { ok, type Answer } from '../gateway/answer';
import { param, type ApiCall } from '../gateway/call';
import { regularError, regularNotFound } from '../gateway/errors/regular-error';
import type { ApiRoute } from '../gateway/route';
import { amountJson } from '../json/write-json';

export const paymentRoutes: readonly ApiRoute[] = [
  { method: 'get', path: '/v1/payments/:voucherId', scopes: ['payments.read'], family: 'regular', takes: 'nothing', handle: readPayments },
];

function readPayments(call: ApiCall): Answer {
  const { books } = call.organization;
  const voucher = books.vouchers.get(param(call, 'voucherId'));
  const invoice = books.invoices.get(param(call, 'voucherId'));
  if (invoice) return ofInvoice(call, invoice);
  if (!voucher) return regularNotFound(call);
  if (voucher.status === 'unchecked') return regularError(call, 406, 'No payment information for this voucher/voucher type');
  const assignments = books.assignments.ofVoucher(voucher.id);
  const open = openOfVoucher(books, voucher);
  const isPaid = voucher.status === 'paid' || voucher.status === 'paidoff';
  const lastDay = assignments.map((assignment) => postingDate(books, assignment)).reduce((latest, day) => (day > latest ? day : latest), '');
  return ok({
    openAmount: amountJson(open),
    currency: 'EUR',
    paymentStatus: open.minor === 0 ? 'balanced' : directionOf(voucher),
    voucherType: voucher.type,
    voucherStatus: voucher.status,
    paidDate: isPaid && lastDay ? lastDay : undefined,
    paymentItems: assignments.map((assignment) => printItem(books, assignment)),
  });
}

/** Nobody pays invoices here: they are open as long as they are. */
const ofInvoice = (call: ApiCall, { status, totalGross }: Invoice): Answer =>
  status === 'draft'
    ? regularError(call, 406, 'No payment information for this invoice in draft')
    : ok({ openAmount: amountJson(totalGross), currency: 'EUR', paymentStatus: 'openRevenue', voucherType: 'invoice', voucherStatus: status, paymentItems: [] });

/** The status speaks of the kind of voucher: a purchase given back still is an open expense. */
const directionOf = ({ type }: Voucher): string => (isSales(type) ? 'openRevenue' : 'openExpense');

function postingDate(books: Books, { transactionId }: Assignment): string {
  const transaction = books.transactions.get(transactionId);
  return transaction ? germanMidnight(germanDay(transaction.transactionDate)) : '';
}

const printItem = (books: Books, assignment: Assignment) => ({
  paymentItemType: 'partPaymentFinancialTransaction',
  postingDate: postingDate(books, assignment),
  amount: amountJson(assignment.amount),
  currency: 'EUR',
});
