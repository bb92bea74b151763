import type { PendingWatch } from '../../domain/changes/pending-watch';
import type { ParsedTransaction } from '../../domain/transaction';
import type { PendingTransaction, StoredTransaction } from '../../persistence/stored-transactions';
import type { Candidate, RowResult } from './row-page';

export interface SortedRows {
  readonly unchanged: readonly RowResult[];
  readonly candidates: readonly Candidate[];
  readonly fresh: readonly ParsedTransaction[];
}

/** Sorts the rows of a page by what is stored under their keys. */
export function sortByKey(rows: readonly ParsedTransaction[], stored: readonly StoredTransaction[], watch: PendingWatch): SortedRows {
  const byKey = new Map(stored.map((each) => [each.source_id, each]));
  const byPendingKey = new Map(stored.flatMap((each) => (each.pending_source_id === null ? [] : [[each.pending_source_id, each] as const])));
  const sorted = { unchanged: [] as RowResult[], candidates: [] as Candidate[], fresh: [] as ParsedTransaction[] };
  for (const row of rows) {
    const known = byKey.get(row.sourceId);
    const bookedSince = watch.isAnotherThanBooked(row.sourceId) ? undefined : byPendingKey.get(row.sourceId);
    if (known && known.content_hash !== row.contentHash) sorted.candidates.push({ row, transactionId: known.id, takesOver: false });
    else if (known ?? bookedSince) sorted.unchanged.push({ row, result: 'unchanged', transactionId: (known ?? bookedSince)?.id ?? '' });
    else sorted.fresh.push(row);
  }
  return sorted;
}

/** Rows that may be a pending transaction, now booked: only keys that are derived change with the booking. */
export const mayTakeOver = (row: ParsedTransaction): row is ParsedTransaction & { readonly likeness: string } =>
  row.status === 'booked' && row.likeness !== undefined;

export interface MatchedRows {
  readonly takeOvers: readonly Candidate[];
  readonly fresh: readonly ParsedTransaction[];
}

/** Pairs booked rows with pending transactions of their likeness, one with one. */
export function matchPending(rows: readonly ParsedTransaction[], pending: readonly PendingTransaction[], watch: PendingWatch): MatchedRows {
  const free = pending.filter(({ source_id }) => !watch.isListed(source_id));
  const takeOvers: Candidate[] = [];
  const fresh: ParsedTransaction[] = [];
  for (const row of rows) {
    const place = mayTakeOver(row) ? free.findIndex(({ likeness }) => likeness === row.likeness) : -1;
    const [match] = place < 0 ? [] : free.splice(place, 1);
    if (!match) fresh.push(row);
    else {
      watch.takeOver(match.source_id);
      takeOvers.push({ row, transactionId: match.id, takesOver: true });
    }
  }
  return { takeOvers, fresh };
}
