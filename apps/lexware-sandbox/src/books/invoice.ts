import type { IsoDate, Money } from '@kontor/kernel';

/** A sales document written in the app. It stands in the voucher list beside the vouchers and is never one of them. */
export interface Invoice {
  readonly id: string;
  readonly type: 'invoice';
  readonly status: 'draft' | 'open';
  /** A draft has none. */
  readonly voucherNumber: string | undefined;
  readonly voucherDate: IsoDate;
  readonly dueDate: IsoDate | undefined;
  readonly totalGross: Money;
  readonly contactId: string | undefined;
  readonly contactName: string | undefined;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly searchableFrom: Date;
}
