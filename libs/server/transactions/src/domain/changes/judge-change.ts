import type { TransactionStatus } from '@kontor/api-contracts';
import { isSameMoney, toDecimal, type Money } from '@kontor/kernel';
import { reason, type Reason } from '../reasons/reason';
import type { ParsedTransaction } from '../transaction';
import { differences } from './differences';
import type { KnownFacts } from './known-facts';

/** Whether an export keeps a transaction from being changed. */
export type Hold = 'free' | 'being-exported' | 'already-exported';

/** What an import does with it. `cancelled` takes over the status and nothing else. */
export type Verdict =
  | { readonly verdict: 'unchanged' }
  | { readonly verdict: 'cancelled' }
  | { readonly verdict: 'changed'; readonly row: ParsedTransaction; readonly amountChanged: boolean }
  | { readonly verdict: 'conflict'; readonly reason: Reason };

/** A status only moves forward: a row that says less is older than what is known. */
const rank: Readonly<Record<TransactionStatus, number>> = { pending: 0, booked: 1, cancelled: 2 };

const inWords = (amount: Money): string => `${toDecimal(amount)} ${amount.currency}`;
const conflict = (why: Reason): Verdict => ({ verdict: 'conflict', reason: why });

/** Says why a transaction that an export holds stays as it is; side facts that no ledger is told are passed over. */
function judgeHeld(known: KnownFacts, row: ParsedTransaction, hold: Exclude<Hold, 'free'>): Verdict {
  const changes = differences(known, row);
  if (changes.length === 0) return { verdict: 'unchanged' };
  return conflict(reason(hold, { day: known.transactionDate, amount: inWords(known.billing), changes: changes.join(', ') }));
}

function judgeBooked(known: KnownFacts, row: ParsedTransaction): Verdict {
  if (known.transactionDate !== row.transactionDate) {
    return conflict(reason('day-differs', { amount: inWords(known.billing), known: known.transactionDate, found: row.transactionDate }));
  }
  if (row.status === 'cancelled') return { verdict: 'cancelled' };
  if (!isSameMoney(known.billing, row.billing)) {
    return conflict(reason('amount-differs', { day: known.transactionDate, known: inWords(known.billing), found: inWords(row.billing) }));
  }
  if (known.bookingDate !== undefined && row.bookingDate !== undefined && known.bookingDate !== row.bookingDate) {
    return conflict(reason('day-differs', { amount: inWords(known.billing), known: known.bookingDate, found: row.bookingDate }));
  }
  // A booking date that is known stays, also where the row has left it out.
  const kept = known.bookingDate === undefined ? row : { ...row, bookingDate: known.bookingDate };
  return { verdict: 'changed', row: kept, amountChanged: false };
}

/**
 * Decides what a row means for the transaction of its key whose content is another. Pending transactions may change in
 * everything; booked ones keep amount and days; what an export holds is not changed at all.
 */
export function judgeChange(known: KnownFacts, row: ParsedTransaction, hold: Hold): Verdict {
  if (known.status === 'cancelled' || rank[row.status] < rank[known.status]) return { verdict: 'unchanged' };
  if (hold !== 'free') return judgeHeld(known, row, hold);
  if (known.status === 'booked') return judgeBooked(known, row);
  return { verdict: 'changed', row, amountChanged: !isSameMoney(known.billing, row.billing) };
}
