import { MoneyColumns } from '@kontor/server-persistence';
import type { StatementFacts } from '../domain/transaction';
import type { Money } from '@kontor/kernel';

const amount = (value: Money | undefined): MoneyColumns | null => (value ? new MoneyColumns(value) : null);

/** What a source says, as the columns it is kept in. */
export const columnsOf = (facts: StatementFacts) => ({
  status: facts.status,
  kind: facts.kind,
  transactionDate: facts.transactionDate,
  bookingDate: facts.bookingDate ?? null,
  settlementDate: facts.settlementDate ?? null,
  billing: new MoneyColumns(facts.billing),
  original: amount(facts.original),
  exchangeRate: facts.exchangeRate ?? null,
  includedFee: amount(facts.includedFee),
  merchantName: facts.merchant.name,
  merchantCountry: facts.merchant.countryCode ?? null,
  merchantMcc: facts.merchant.mcc ?? null,
  cardLast4: facts.card.last4 ?? null,
  cardHolder: facts.card.holder ?? null,
  description: facts.description ?? null,
  purpose: facts.purpose ?? null,
  sourceNote: facts.note ?? null,
  reference: facts.reference ?? null,
});
