import { money, type Money } from './money';

/** A tax rate in basis points: 19 % is 1900. */
export type BasisPoints = number;

/** A gross amount taken apart; `net + tax` is the gross again by construction. */
export interface TaxedAmount {
  readonly gross: Money;
  readonly net: Money;
  readonly tax: Money;
}

const whole = 10_000n;

/** Rounds the quotient of two positive integers half up. */
const roundHalfUp = (dividend: bigint, divisor: bigint): bigint => (2n * dividend + divisor) / (2n * divisor);

/**
 * Takes the tax out of a gross amount: tax = gross − round-half-up(gross / (1 + rate)).
 * Negative amounts are the mirror image of positive ones. Throws a RangeError for a negative or fractional rate.
 */
export function taxIncluded(gross: Money, rate: BasisPoints): TaxedAmount {
  if (!Number.isInteger(rate) || rate < 0) throw new RangeError(`${rate} is not a tax rate in basis points`);
  const magnitude = BigInt(Math.abs(gross.minor));
  const net = Number(roundHalfUp(magnitude * whole, whole + BigInt(rate))) * Math.sign(gross.minor);
  return { gross, net: money(net, gross.currency), tax: money(gross.minor - net, gross.currency) };
}

/** Basis points as the percentage people write: 1900 → `19`, 750 → `7.5`. */
export const percentOf = (rate: BasisPoints): string =>
  `${Math.trunc(rate / 100)}${rate % 100 === 0 ? '' : `.${String(rate % 100).padStart(2, '0').replace(/0$/, '')}`}`;
