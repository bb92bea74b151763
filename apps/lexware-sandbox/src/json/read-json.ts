import { InvalidAmountError, moneyFromDecimal, type Money } from '@kontor/kernel';
import { isLosslessNumber, parse } from 'lossless-json';

/** A JSON object as it came in; its numbers still are the text the client wrote. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Parses JSON without pushing any number through a float. Throws a SyntaxError. */
export const readJson = (text: string): unknown => parse(text);

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value);

export const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/** Text, or a number where text would do. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return isLosslessNumber(value) ? value.value : undefined;
}

/** Text that is not blank. */
export function filledTextOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text?.trim() === '' ? undefined : text;
}

export function booleanOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 'true') return true;
  return value === 'false' ? false : undefined;
}

/** A number, or a numeric string, as a plain decimal. */
export function decimalOf(value: unknown): string | undefined {
  const text = textOf(value)?.trim();
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text ?? '');
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  return sign + shiftPoint(whole, fraction, Number(exponent));
}

/** Some serializers write 1E+2 for 100: the point is moved by hand, digit by digit. */
function shiftPoint(whole: string, fraction: string, places: number): string {
  if (places === 0) return fraction ? `${whole}.${fraction}` : whole;
  const digits = places > 0 ? whole + fraction.padEnd(places, '0') : whole.padStart(1 - places, '0') + fraction;
  const point = places > 0 ? whole.length + places : Math.max(whole.length, 1 - places) + places;
  return `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.$/, '');
}

/** An amount in euros; `undefined` for anything that is none, fractions of a cent included. */
export function moneyOf(value: unknown): Money | undefined {
  const decimal = decimalOf(value);
  if (decimal === undefined) return undefined;
  try {
    return moneyFromDecimal(decimal, 'EUR');
  } catch (error) {
    // More digits than an amount can have.
    if (error instanceof InvalidAmountError) return undefined;
    throw error;
  }
}

/** A count or a version. */
export function integerOf(value: unknown): number | undefined {
  const decimal = decimalOf(value);
  return decimal !== undefined && /^[+-]?\d{1,15}(\.0*)?$/.test(decimal) ? Number.parseInt(decimal, 10) : undefined;
}
