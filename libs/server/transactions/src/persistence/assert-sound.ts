import { kindAgainstSign } from '../domain/kind-and-sign';
import { maxIdCharacters } from '../domain/limits';
import type { ParsedTransaction } from '../domain/transaction';

/** A defect of a reader: what it handed on is no transaction. Names the rule, never the values. */
export class UnsoundTransactionError extends Error {
  constructor(rule: string) {
    super(`Not a transaction: ${rule}`);
    this.name = 'UnsoundTransactionError';
  }
}

const sameDirection = (left: number, right: number): boolean => left === 0 || right === 0 || Math.sign(left) === Math.sign(right);

const rules: readonly (readonly [rule: string, holds: (row: ParsedTransaction) => boolean])[] = [
  ['the source has a name', ({ source }) => source !== ''],
  ['the source id has 1 to 255 characters', ({ sourceId }) => sourceId !== '' && sourceId.length <= maxIdCharacters],
  ['a derived source id comes with a likeness, an own one without', ({ sourceIdOrigin, likeness }) => (sourceIdOrigin === 'derived') === (likeness !== undefined)],
  ['the original amount goes where the billing amount goes', ({ billing, original }) => !original || sameDirection(billing.minor, original.minor)],
  ['kind and sign go together', ({ kind, billing }) => kindAgainstSign(kind, billing) === undefined],
  ['the exchange rate is a positive decimal', ({ exchangeRate }) => exchangeRate === undefined || (/^\d+(\.\d+)?$/.test(exchangeRate) && /[1-9]/.test(exchangeRate))],
  ['the card is four digits', ({ card }) => card.last4 === undefined || /^\d{4}$/.test(card.last4)],
  ['the country is two capitals', ({ merchant }) => merchant.countryCode === undefined || /^[A-Z]{2}$/.test(merchant.countryCode)],
  ['the merchant category is four digits', ({ merchant }) => merchant.mcc === undefined || /^\d{4}$/.test(merchant.mcc)],
  ['the line is counted from 1', ({ line }) => line >= 1],
];

/** Throws {@link UnsoundTransactionError} for a row that breaks a rule every transaction keeps. */
export function assertSound(row: ParsedTransaction): void {
  const broken = rules.find(([, holds]) => !holds(row));
  if (broken) throw new UnsoundTransactionError(broken[0]);
}
