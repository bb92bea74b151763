import { LosslessNumber } from 'lossless-json';
import { percentOf, type IsoDate } from '@kontor/kernel';
import { statusOf, type Voucher, type VoucherItem } from '../books/voucher';
import { germanMidnight, germanTimestamp } from '../clock/german-time';
import { amountJson } from '../json/write-json';

const printDate = (day: IsoDate | undefined): string | undefined => day && germanMidnight(day);

const printItem = ({ amount, taxAmount, taxRate, categoryId }: VoucherItem) => ({
  amount: amountJson(amount),
  taxAmount: amountJson(taxAmount),
  taxRatePercent: new LosslessNumber(percentOf(taxRate)),
  categoryId,
});

/** What a voucher has not got is left out. */
export const printVoucher = (voucher: Voucher, organizationId: string, now: Date) => ({
  id: voucher.id,
  organizationId,
  type: voucher.type,
  voucherStatus: statusOf(voucher, now),
  voucherNumber: voucher.voucherNumber,
  voucherDate: printDate(voucher.voucherDate),
  shippingDate: printDate(voucher.shippingDate),
  dueDate: printDate(voucher.dueDate),
  totalGrossAmount: amountJson(voucher.totalGross),
  totalTaxAmount: amountJson(voucher.totalTax),
  taxType: voucher.taxType,
  useCollectiveContact: voucher.useCollectiveContact,
  contactId: voucher.contactId,
  contactName: voucher.contactName,
  remark: voucher.remark,
  voucherItems: voucher.items.map(printItem),
  files: voucher.fileIds,
  createdDate: germanTimestamp(voucher.createdAt),
  updatedDate: germanTimestamp(voucher.updatedAt),
  version: voucher.version,
});

/** The deprecated filter shows no status, and 0 for every version. */
export const printFilteredVoucher = (voucher: Voucher, organizationId: string, now: Date) => ({
  ...printVoucher(voucher, organizationId, now),
  voucherStatus: undefined,
  version: 0,
});
