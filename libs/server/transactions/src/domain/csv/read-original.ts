import { isSameMoney, type Money } from '@kontor/kernel';
import { refuse, type Read } from '../reasons/reason';
import { orientRate } from '../values/exchange-rate';
import { known } from '../values/known';
import { signedLike } from '../values/read-money';
import { decimalExamples, readWrittenNumber } from '../values/written-number';
import type { Cell, CsvRow } from './csv-row';
import { readMoneyCell } from './read-money-cell';

export interface OriginalAmount {
  readonly original?: Money;
  readonly exchangeRate?: string;
}

const mapped = (row: CsvRow, field: 'originalAmount' | 'originalCurrency' | 'exchangeRate'): Cell | undefined => {
  const ref = row.mapping.columns[field];
  const cell = ref === undefined ? undefined : row.cell(ref);
  return cell && cell.value !== '' ? cell : undefined;
};

/** Statements write it with and without a sign; it goes where the billing amount goes. The billing amount again is none. */
function readAmount(row: CsvRow, billing: Money): Read<Money | undefined> {
  const cell = mapped(row, 'originalAmount');
  if (!cell) return { value: undefined };
  const read = readMoneyCell(cell, mapped(row, 'originalCurrency'), row.mapping.decimal);
  if ('reason' in read) return read;
  const original = signedLike(read.value.amount, billing);
  return { value: isSameMoney(original, billing) ? undefined : original };
}

function readRate(row: CsvRow, billing: Money, original: Money | undefined): Read<string | undefined> {
  const cell = mapped(row, 'exchangeRate');
  if (!cell) return { value: undefined };
  const written = readWrittenNumber(cell.value, row.mapping.decimal);
  if (!written || written.negative) return refuse('unreadable-amount', { ...cell, style: decimalExamples[row.mapping.decimal] });
  return { value: orientRate(written.digits, billing, original) };
}

/** The amount in the merchant's currency, where the row has another than the billing amount. */
export function readOriginal(row: CsvRow, billing: Money): Read<OriginalAmount> {
  const original = readAmount(row, billing);
  if ('reason' in original) return original;
  const rate = readRate(row, billing, original.value);
  if ('reason' in rate) return rate;
  return { value: known({ original: original.value, exchangeRate: rate.value }) };
}
