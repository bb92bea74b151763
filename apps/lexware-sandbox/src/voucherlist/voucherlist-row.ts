import type { IsoDate } from '@kontor/kernel';
import type { Books } from '../books/books';
import { contactName } from '../books/contact';
import { openOfVoucher } from '../books/open-amount';
import { isSales, statusOf, type Voucher } from '../books/voucher';
import { germanMidnight, germanTimestamp } from '../clock/german-time';
import { amountJson } from '../json/write-json';

/** Overdue is no state of a voucher: it is what the list calls an open one after its due date. */
export const listedStatus = (voucher: Voucher, now: Date, today: IsoDate): string =>
  voucher.status === 'open' && voucher.dueDate !== undefined && voucher.dueDate < today ? 'overdue' : statusOf(voucher, now);

function nameOf(books: Books, voucher: Voucher): string {
  const contact = voucher.contactId === undefined ? undefined : books.contacts.get(voucher.contactId);
  if (contact) return contactName(contact);
  return voucher.contactName ?? (isSales(voucher.type) ? 'Sammelkunde' : 'Sammellieferant');
}

export const printRow = (books: Books, voucher: Voucher, status: string) => ({
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
  openAmount: voucher.status === 'unchecked' ? null : amountJson(openOfVoucher(books, voucher)),
  currency: 'EUR',
  archived: false,
});
