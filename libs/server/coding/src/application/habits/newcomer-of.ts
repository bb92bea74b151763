import type { Transaction } from '@kontor/server-transactions';
import type { Newcomer } from '../../domain/automatic/auto-coder';

/** A transaction as rules and card defaults see it. */
export const newcomerOf = ({ kind, merchantName, billing, cardLast4, cardHolder, transactionDate }: Transaction): Newcomer => ({
  kind,
  merchantName,
  billing: billing.toMoney(),
  card: { ...(cardLast4 !== null && { last4: cardLast4 }), ...(cardHolder !== null && { holder: cardHolder }) },
  transactionDate,
});
