import { toDecimal, type Money } from '@kontor/kernel';
import type { KnownFacts } from './known-facts';

type Fact = string | undefined;

const inWords = (amount: Money | undefined): Fact => amount && `${toDecimal(amount)} ${amount.currency}`;

/** Facts that a ledger is told, by the names they have in the API. */
const told: readonly (readonly [name: string, of: (facts: KnownFacts) => Fact])[] = [
  ['status', ({ status }) => status],
  ['kind', ({ kind }) => kind],
  ['billing', ({ billing }) => inWords(billing)],
  ['original', ({ original }) => inWords(original)],
  ['transactionDate', ({ transactionDate }) => transactionDate],
  ['bookingDate', ({ bookingDate }) => bookingDate],
  ['merchant', ({ merchant }) => merchant.name],
];

/** `status booked → cancelled`; the same words in every language. */
export const differences = (known: KnownFacts, found: KnownFacts): readonly string[] =>
  told.flatMap(([name, of]) => (of(known) === of(found) ? [] : [`${name} ${of(known) ?? '–'} → ${of(found) ?? '–'}`]));
