import type { IsoDate } from '@kontor/kernel';
import type { DateField } from '../mapping/columns';
import { refuse, type Read } from '../reasons/reason';
import { dateExample, readBusinessDate } from '../values/date-style';
import { known } from '../values/known';
import { plausible } from '../values/plausible';
import type { CsvRow } from './csv-row';

export interface RowDates {
  readonly transactionDate: IsoDate;
  readonly bookingDate?: IsoDate;
  readonly settlementDate?: IsoDate;
}

function readDate(row: CsvRow, field: DateField, timeZone: string): Read<IsoDate | undefined> {
  const { columns, date, zone } = row.mapping;
  const ref = columns[field];
  const cell = ref === undefined ? undefined : row.cell(ref);
  if (!cell || cell.value === '') return { value: undefined };
  const day = readBusinessDate(cell.value, date, known({ business: timeZone, written: zone }));
  return day ? plausible(day, cell) : refuse('unreadable-date', { ...cell, style: dateExample(date) });
}

/** The three dates, each from its own column. Only the transaction date must be there. */
export function readDates(row: CsvRow, timeZone: string): Read<RowDates> {
  const transactionDate = readDate(row, 'transactionDate', timeZone);
  if ('reason' in transactionDate) return transactionDate;
  const bookingDate = readDate(row, 'bookingDate', timeZone);
  if ('reason' in bookingDate) return bookingDate;
  const settlementDate = readDate(row, 'settlementDate', timeZone);
  if ('reason' in settlementDate) return settlementDate;
  if (!transactionDate.value) return refuse('missing-value', { column: row.cell(row.mapping.columns.transactionDate).column });
  const dates = { transactionDate: transactionDate.value, bookingDate: bookingDate.value, settlementDate: settlementDate.value };
  return { value: known(dates) };
}
