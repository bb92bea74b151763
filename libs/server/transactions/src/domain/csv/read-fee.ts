import { absoluteMoney, addMoney, negateMoney, type Money } from '@kontor/kernel';
import type { Read } from '../reasons/reason';
import type { CsvRow } from './csv-row';
import { readMoneyCell } from './read-money-cell';

export interface RowFee {
  /** Part of the billing amount. */
  readonly included?: Money;
  /** Debited on top of it; negative is money out. */
  readonly beside?: Money;
}

/** The fee a row names, if any. Zero is none. */
export function readFee(row: CsvRow, billing: Money): Read<RowFee> {
  const rule = row.mapping.fee;
  if (!rule) return { value: {} };
  const total = rule.total === undefined ? undefined : row.cell(rule.total);
  const cell = total && total.value !== '' ? total : row.cell(rule.column);
  if (cell.value === '') return { value: {} };
  const read = readMoneyCell(cell, { column: cell.column, value: billing.currency }, row.mapping.decimal);
  if ('reason' in read) return read;
  const { amount } = read.value;
  const effect = cell === total ? addMoney(amount, negateMoney(billing)) : negateMoney(absoluteMoney(amount));
  if (effect.minor === 0) return { value: {} };
  return { value: rule.style === 'included' ? { included: absoluteMoney(effect) } : { beside: effect } };
}
