import type { IsoDate } from '@kontor/kernel';

/** The dates of a transaction a tax rate can depend on. */
export interface TaxDates {
  /** The day the service was rendered; known only where a person or a receipt says so. */
  readonly serviceDate?: IsoDate | undefined;
  readonly receiptDate?: IsoDate | undefined;
  readonly transactionDate: IsoDate;
}

export type TaxDateKind = 'service-date' | 'receipt-date' | 'transaction-date';

export interface TaxDate {
  readonly date: IsoDate;
  readonly by: TaxDateKind;
}

/**
 * The day whose law applies. § 27 (1) UStG: the day of the service, whatever the invoice or the payment say; the other
 * two stand in for it, the nearer one first.
 */
export function taxDateOf({ serviceDate, receiptDate, transactionDate }: TaxDates): TaxDate {
  if (serviceDate) return { date: serviceDate, by: 'service-date' };
  if (receiptDate) return { date: receiptDate, by: 'receipt-date' };
  return { date: transactionDate, by: 'transaction-date' };
}
