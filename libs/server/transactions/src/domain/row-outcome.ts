import type { Reason } from './reasons/reason';
import type { ParsedTransaction, TransactionDraft } from './transaction';

/** Why a row, or the rest of a file, was not taken in. */
export interface StatementError extends Reason {
  readonly line: number;
}

/**
 * What became of one row. After a `row-error` reading goes on; a `file-error` is the last outcome: nothing from its
 * line on was read, everything before it was.
 */
export type RowOutcome =
  | { readonly outcome: 'transaction'; readonly transaction: ParsedTransaction }
  | { readonly outcome: 'row-error'; readonly error: StatementError }
  | { readonly outcome: 'file-error'; readonly error: StatementError };

/** What a format hands to the keeper of keys: the drafts of one row, or why there are none. */
export type RowReading =
  | { readonly line: number; readonly drafts: readonly TransactionDraft[] }
  | { readonly line: number; readonly reason: Reason };
