import { addMoney, type BasisPoints, type IsoDate, type Money } from '@kontor/kernel';

export const voucherTypes = ['salesinvoice', 'salescreditnote', 'purchaseinvoice', 'purchasecreditnote'] as const;
export type VoucherType = (typeof voucherTypes)[number];

/** What is stored; `blank` and `overdue` are a matter of the hour and computed when somebody reads. */
export type StoredStatus = 'unchecked' | 'open' | 'paid' | 'paidoff' | 'voided';
export type TaxType = 'net' | 'gross';

export interface VoucherItem {
  readonly amount: Money;
  readonly taxAmount: Money;
  readonly taxRate: BasisPoints;
  readonly categoryId: string;
}

export interface VoucherContent {
  readonly type: VoucherType;
  readonly voucherNumber: string | undefined;
  readonly voucherDate: IsoDate | undefined;
  readonly shippingDate: IsoDate | undefined;
  readonly dueDate: IsoDate | undefined;
  readonly taxType: TaxType;
  readonly totalGross: Money;
  readonly totalTax: Money;
  readonly useCollectiveContact: boolean;
  readonly contactId: string | undefined;
  readonly contactName: string | undefined;
  readonly remark: string | undefined;
  readonly items: readonly VoucherItem[];
}

export interface Voucher extends VoucherContent {
  readonly id: string;
  readonly status: StoredStatus;
  readonly fileIds: readonly string[];
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** A voucher made by an upload stays `blank` until its text has been read. */
  readonly blankUntil: Date | undefined;
  /** Voucher list and number filter do not see the voucher before this instant. */
  readonly searchableFrom: Date;
}

export const isVoucherType = (text: string): text is VoucherType => (voucherTypes as readonly string[]).includes(text);

export const isSales = (type: VoucherType): boolean => type === 'salesinvoice' || type === 'salescreditnote';
export const isCreditNote = (type: VoucherType): boolean => type === 'salescreditnote' || type === 'purchasecreditnote';

/** Money in for sales and for purchases given back, money out for the others. */
export const bringsMoneyIn = (type: VoucherType): boolean => type === 'salesinvoice' || type === 'purchasecreditnote';

export const statusOf = (voucher: Voucher, now: Date): StoredStatus | 'blank' =>
  voucher.status === 'unchecked' && voucher.blankUntil && now < voucher.blankUntil ? 'blank' : voucher.status;

export const itemGross = (item: Pick<VoucherItem, 'amount' | 'taxAmount'>, taxType: TaxType): Money =>
  taxType === 'gross' ? item.amount : addMoney(item.amount, item.taxAmount);
