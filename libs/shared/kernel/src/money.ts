import { currency as currencyCode, minorDigits, type Currency } from './currency';

/** An amount in integer minor units (cents for EUR) and its currency. Never a fraction, never a float. */
export interface Money {
  /** A safe integer; negative means money out. */
  readonly minor: number;
  readonly currency: Currency;
}

export class InvalidAmountError extends Error {
  constructor(readonly text: string) {
    super(`"${text}" is not an amount`);
    this.name = 'InvalidAmountError';
  }
}

export class CurrencyMismatchError extends Error {
  constructor(left: Currency, right: Currency) {
    super(`Amounts in ${left} and ${right} cannot be added`);
    this.name = 'CurrencyMismatchError';
  }
}

/** Makes an amount from integer minor units; throws {@link InvalidAmountError} for fractions and integers beyond 2^53. */
export function money(minor: number, code: Currency | string): Money {
  if (!Number.isSafeInteger(minor)) throw new InvalidAmountError(String(minor));
  return { minor: minor === 0 ? 0 : minor, currency: currencyCode(code) };
}

/**
 * Reads a plain decimal such as `-135.25` (dot, no grouping) digit by digit.
 * More decimals than the currency has are refused unless they are zeros: no amount is guessed.
 */
export function moneyFromDecimal(text: string, code: Currency | string): Money {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  const [, sign = '', whole = '', fraction = ''] = match ?? [];
  const places = minorDigits(currencyCode(code));
  if (!match || /[^0]/.test(fraction.slice(places))) throw new InvalidAmountError(text);
  const minor = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
  return money(Number(sign === '-' ? -minor : minor), code);
}

/** The amount as a plain decimal with all digits of its currency: `-135.25`, `1200` for JPY. */
export function toDecimal(amount: Money): string {
  const places = minorDigits(amount.currency);
  const text = String(Math.abs(amount.minor)).padStart(places + 1, '0');
  const sign = amount.minor < 0 ? '-' : '';
  return places === 0 ? sign + text : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** Adds two amounts of one currency; throws {@link CurrencyMismatchError} otherwise. */
export function addMoney(left: Money, right: Money): Money {
  if (left.currency !== right.currency) throw new CurrencyMismatchError(left.currency, right.currency);
  return money(left.minor + right.minor, left.currency);
}

/** Adds any number of amounts; an empty list is zero in the given currency. */
export const sumMoney = (amounts: readonly Money[], code: Currency | string): Money =>
  amounts.reduce(addMoney, money(0, code));

export const negateMoney = (amount: Money): Money => money(-amount.minor, amount.currency);

export const absoluteMoney = (amount: Money): Money => money(Math.abs(amount.minor), amount.currency);

export const isSameMoney = (left: Money, right: Money): boolean =>
  left.minor === right.minor && left.currency === right.currency;
