import { money, taxIncluded, type BasisPoints, type Money } from '@kontor/kernel';
import type { TaxType } from '../books/voucher';

/** The tax Lexware expects of an item, rounded half up to the cent. */
export const expectedTax = (amount: Money, rate: BasisPoints, taxType: TaxType): Money =>
  taxType === 'gross' ? taxIncluded(amount, rate).tax : taxOnTop(amount, rate);

function taxOnTop({ minor, currency }: Money, rate: BasisPoints): Money {
  const magnitude = BigInt(Math.abs(minor)) * BigInt(rate);
  return money(Number((magnitude + 5_000n) / 10_000n) * Math.sign(minor), currency);
}
