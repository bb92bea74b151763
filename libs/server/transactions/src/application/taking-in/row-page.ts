import type { ParsedTransaction } from '../../domain/transaction';
import type { PendingWatch } from '../../domain/changes/pending-watch';
import type { Reason } from '../../domain/reasons/reason';
import type { Arrival } from '../../persistence/transaction.entity';

/** Up to 1,000 rows of one source that are written in one database transaction. No key comes twice. */
export interface RowPage {
  readonly organizationId: string;
  readonly source: string;
  readonly rows: readonly ParsedTransaction[];
  readonly arrival: Arrival;
  /** One for all pages of a file. */
  readonly watch: PendingWatch;
}

/** What became of a row. `taken-over`: it was known as pending under another key, and is booked now. */
export type RowResult =
  | { readonly row: ParsedTransaction; readonly result: 'new' | 'changed' | 'unchanged' | 'taken-over'; readonly transactionId: string }
  | { readonly row: ParsedTransaction; readonly result: 'conflict'; readonly transactionId: string; readonly reason: Reason };

/** A row that may mean a change of a transaction that is there. */
export interface Candidate {
  readonly row: ParsedTransaction;
  readonly transactionId: string;
  /** The transaction is pending under another key. */
  readonly takesOver: boolean;
}
