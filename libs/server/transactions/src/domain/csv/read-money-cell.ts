import { minorDigits, toDecimal, type Currency, type Money } from '@kontor/kernel';
import { refuse, type Read } from '../reasons/reason';
import { readCurrencyCode, readCurrencyUnit } from '../values/currency-unit';
import { readMoney } from '../values/read-money';
import { decimalExamples, readWrittenNumber, type DecimalStyle } from '../values/written-number';
import type { Cell } from './csv-row';

export interface MoneyCell {
  readonly amount: Money;
  /** Whether the cell itself had a plus or a minus. */
  readonly signed: boolean;
}

/** The currency of a cell: its own unit and the stated one must agree where both are there. */
function agree(cell: Cell, unit: string | undefined, stated: Cell | undefined): Read<Currency> {
  const fromUnit = unit === undefined ? undefined : readCurrencyUnit(unit);
  const fromCell = stated === undefined ? undefined : readCurrencyCode(stated.value);
  if (unit !== undefined && !fromUnit) return refuse('unknown-unit', { ...cell, unit });
  if (stated !== undefined && !fromCell) return refuse('unknown-currency', { ...stated });
  if (fromUnit && fromCell && fromUnit !== fromCell) {
    return refuse('two-currencies', { column: cell.column, first: fromUnit, second: fromCell });
  }
  const currency = fromUnit ?? fromCell;
  return currency ? { value: currency } : refuse('missing-currency', { column: cell.column });
}

/** `1.000` where a dot is the decimal sign: a sheet of the other style means a thousand, unless the currency has three decimals. */
const mayBeThousands = (digits: string, currency: Currency): boolean => minorDigits(currency) < 3 && /^[1-9]\d{0,2}\.\d{3}$/.test(digits);

const decimalExample = (amount: Money, style: DecimalStyle): string => (style === 'comma' ? toDecimal(amount).replace('.', ',') : toDecimal(amount));

/** Reads an amount with its currency from one cell and, where there is one, the currency stated elsewhere. */
export function readMoneyCell(cell: Cell, stated: Cell | undefined, style: DecimalStyle): Read<MoneyCell> {
  if (cell.value === '') return refuse('missing-value', { column: cell.column });
  const written = readWrittenNumber(cell.value, style);
  if (!written) return refuse('unreadable-amount', { ...cell, style: decimalExamples[style] });
  const currency = agree(cell, written.unit, stated);
  if ('reason' in currency) return currency;
  const amount = readMoney(`${written.negative ? '-' : ''}${written.digits}`, currency.value, cell);
  if ('reason' in amount) return amount;
  if (mayBeThousands(written.digits, currency.value)) return refuse('ambiguous-amount', { ...cell, decimal: decimalExample(amount.value, style) });
  return { value: { amount: amount.value, signed: written.signed } };
}
