import type { IsoDate } from '@kontor/kernel';
import type { Books } from '../books/books';
import { contactName } from '../books/contact';
import type { Invoice } from '../books/invoice';
import { openOfVoucher } from '../books/open-amount';
import { isSales, statusOf, type Voucher } from '../books/voucher';
import { germanMidnight, germanTimestamp } from '../clock/german-time';
import { amountJson } from '../json/write-json';

/** Vouchers, and the sales documents that were written in the app. */
export type Listed = Voucher | Invoice;

const isInvoice = (row: Listed): row is Invoice => row.type === 'invoice';

/** Overdue is no state of a voucher: it is what the list calls an open one after its due date. */
export function listedStatus(row: Listed, now: Date, today: IsoDate): string {
  if (row.status === 'open' && row.dueDate !== undefined && row.dueDate < today) return 'overdue';
  return isInvoice(row) ? row.status : statusOf(row, now);
}

function nameOf(books: Books, row: Listed): string {
  const contact = row.contactId === undefined ? undefined : books.contacts.get(row.contactId);
  if (contact) return contactName(contact);
  return row.contactName ?? (isInvoice(row) || isSales(row.type) ? 'Sammelkunde' : 'Sammellieferant');
}

function openAmount(books: Books, row: Listed) {
  if (isInvoice(row)) return row.status === 'draft' ? null : amountJson(row.totalGross);
  return row.status === 'unchecked' ? null : amountJson(openOfVoucher(books, row));
}

export const printRow = (books: Books, voucher: Listed, status: string) => ({
  id: voucher.id,
  voucherType: voucher.type,
  voucherStatus: status,
  voucherNumber: voucher.voucherNumber,
  voucherDate: voucher.voucherDate && germanMidnight(voucher.voucherDate),
  createdDate: germanTimestamp(voucher.createdAt),
  updatedDate: germanTimestamp(voucher.updatedAt),
  dueDate: voucher.dueDate && germanMidnight(voucher.dueDate),
  contactId: voucher.contactId ?? null,
  contactName: nameOf(books, voucher),
  totalAmount: amountJson(voucher.totalGross),
  openAmount: openAmount(books, voucher),
  currency: 'EUR',
  archived: false,
});
