import type { TaxDates } from '@kontor/exporter-contract';
import { isoDate, type IsoDate } from '@kontor/kernel';
import type { HeaderField, Sheet } from '../sheet';

/** What a coding says about the days a tax rate can depend on. */
export function taxDatesOf(transactionDate: IsoDate, { values: { receiptDate, serviceDate } }: Sheet<HeaderField>): TaxDates {
  return { transactionDate, ...(receiptDate !== null && { receiptDate: isoDate(receiptDate) }), ...(serviceDate !== null && { serviceDate: isoDate(serviceDate) }) };
}
