import { minorDigits, type Money } from '@kontor/kernel';

const places = 8;

const fractionDigits = (decimal: string): number => (decimal.includes('.') ? decimal.length - decimal.indexOf('.') - 1 : 0);

/** 1 ÷ rate, half up to eight places, without a float. */
function inverse(decimal: string): string {
  const divisor = BigInt(decimal.replace('.', ''));
  const dividend = 10n ** BigInt(fractionDigits(decimal) + places);
  const digits = ((2n * dividend + divisor) / (2n * divisor)).toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
}

/** Whether one unit of the original currency is worth at least one unit of the billing currency. */
function isWorthMore(billing: Money, original: Money): boolean {
  const scaledBilling = BigInt(Math.abs(billing.minor)) * 10n ** BigInt(minorDigits(original.currency));
  const scaledOriginal = BigInt(Math.abs(original.minor)) * 10n ** BigInt(minorDigits(billing.currency));
  return scaledBilling >= scaledOriginal;
}

/**
 * The rate as billing units for one original unit. Statements state it either way round; the two amounts tell which.
 * Without an amount in another currency a rate says nothing and is left out.
 */
export function orientRate(decimal: string, billing: Money, original: Money | undefined): string | undefined {
  if (!original || original.currency === billing.currency || billing.minor === 0 || original.minor === 0) return undefined;
  if (/^[0.]*$/.test(decimal)) return undefined;
  const statedIsWorthMore = BigInt(decimal.replace('.', '')) >= 10n ** BigInt(fractionDigits(decimal));
  return statedIsWorthMore === isWorthMore(billing, original) ? decimal : inverse(decimal);
}
