import { absoluteMoney, InvalidAmountError, minorDigits, moneyFromDecimal, negateMoney, type Currency, type Money } from '@kontor/kernel';
import { refuse, type Read } from '../reasons/reason';

/** Makes money of plain digits, or says that the currency has no room for them. */
export function readMoney(decimal: string, currency: Currency, cell: { column: string; value: string }): Read<Money> {
  try {
    return { value: moneyFromDecimal(decimal, currency) };
  } catch (error) {
    // More decimals than the currency has, or more digits than any amount.
    if (!(error instanceof InvalidAmountError)) throw error;
    const decimals = /\.(\d*[1-9])/.exec(decimal)?.[1] ?? '';
    return decimals.length > minorDigits(currency) ? refuse('too-many-decimals', { ...cell, currency }) : refuse('amount-too-large', { ...cell });
  }
}

/** The same magnitude with the sign of another amount: the original amount goes where the billing amount goes. */
export function signedLike(amount: Money, example: Money): Money {
  if (example.minor === 0) return amount;
  const magnitude = absoluteMoney(amount);
  return example.minor < 0 ? negateMoney(magnitude) : magnitude;
}
