import { InvalidAmountError, money, moneyFromDecimal, type Money } from '@kontor/kernel';
import { UnexpectedAnswerError } from '@kontor/exporter-contract';

/** Lexware books nothing else. */
export const euro = 'EUR';

export const cents = (minor: number): Money => money(minor, euro);

/** An amount Lexware answered with, as a number or as text. */
export function euroFrom(digits: string): Money {
  try {
    return moneyFromDecimal(digits, euro);
  } catch (error) {
    // Not a plain decimal with at most two digits: no amount is guessed.
    if (error instanceof InvalidAmountError) throw new UnexpectedAnswerError('An amount is not a decimal with two digits');
    throw error;
  }
}
