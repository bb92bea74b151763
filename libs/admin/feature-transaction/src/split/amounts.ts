import { money, taxIncluded, type BasisPoints, type Money } from '@kontor/kernel';

const whole = 10_000n;

/** Rounds the quotient of two positive integers half up. */
const roundHalfUp = (dividend: bigint, divisor: bigint): bigint => (2n * dividend + divisor) / (2n * divisor);

const scaled = ({ minor, currency }: Money, factor: bigint): Money =>
  money(Number(roundHalfUp(BigInt(Math.abs(minor)) * factor, whole)) * Math.sign(minor), currency);

/** So many basis points of an amount, half up to the cent; 10,000 are all of it. */
export const shareOf = (total: Money, basisPoints: number): Money => scaled(total, BigInt(basisPoints));

/** The gross amount of a net one; taken apart again by `taxIncluded` it gives this net. */
export const grossOf = (net: Money, rate: BasisPoints): Money => scaled(net, whole + BigInt(rate));

export const netOf = (gross: Money, rate: BasisPoints): Money => taxIncluded(gross, rate).net;
