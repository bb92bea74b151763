import type { ActorKind } from './audit-event';
import type { CodingChange, CodingView } from './coding';
import type { PageRequest } from './page';

/** What made a batch: values for a selection, one edited transaction, a rule applied to open transactions, or an undo. */
export const codingBatchOrigins = ['selection', 'single', 'rule', 'undo'] as const;
export type CodingBatchOrigin = (typeof codingBatchOrigins)[number];

/**
 * Why a transaction of a batch was left alone. `split`: values of a line, and for which line is not said.
 * `changed-since`: an undo found other values than the batch had written.
 */
export const codingSkipReasons = ['not-found', 'cancelled', 'being-exported', 'exported', 'split', 'tax-rate-not-valid', 'value-inactive', 'changed-since'] as const;
export type CodingSkipReason = (typeof codingSkipReasons)[number];

/** Fields to be written to many transactions: what is left out stays, `null` clears. */
export type CodingFields = Omit<CodingChange, 'revision'>;

/** Body of `POST /api/v1/coding-batches`. */
export interface NewCodingBatch {
  /** Up to 10,000; an id that comes twice counts once. */
  readonly transactionIds: readonly string[];
  readonly change: CodingFields;
  /** What people call it, up to 100 characters. */
  readonly name?: string;
}

export interface CodingSkip {
  readonly reason: CodingSkipReason;
  readonly count: number;
}

/** Many transactions coded at once. Always: `selected = changed + unchanged + skipped`. */
export interface CodingBatchView {
  readonly id: string;
  readonly origin: CodingBatchOrigin;
  readonly name: string | null;
  /** What was written; `null` for a rule and an undo. */
  readonly change: CodingFields | null;
  readonly ruleId: string | null;
  /** The batch this one took back. */
  readonly undoes: string | null;
  /** The batch that took this one back; `null` while it can be undone. */
  readonly undoneBy: string | null;
  readonly by: { readonly kind: ActorKind; readonly id: string };
  /** UTC instant. */
  readonly at: string;
  readonly selected: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly skipped: number;
  /** `skipped` by reason, the most frequent first. */
  readonly skips: readonly CodingSkip[];
  /** Fields an undo left as they were, because somebody changed them since, although it restored others of the transaction. */
  readonly keptFields: number;
}

/** A transaction that a batch left alone. */
export interface SkippedTransaction {
  readonly transactionId: string;
  readonly reason: CodingSkipReason;
}

/** Answer of `GET /api/v1/coding-batches/{id}`. */
export interface CodingBatchDetail extends CodingBatchView {
  /** Up to 200 of the transactions that were skipped; unknown ids are only counted. */
  readonly skippedTransactions: readonly SkippedTransaction[];
}

/** Query of `GET /api/v1/coding-batches`, newest first. */
export interface CodingBatchFilter extends PageRequest {
  /** Also those of one edited transaction, which are left out otherwise. */
  readonly single?: boolean;
}

/** Answer of an edit of one transaction: undo it with `POST /api/v1/coding-batches/{batchId}/undo`. */
export interface CodingChanged extends CodingView {
  /** `null` where nothing was new. */
  readonly batchId: string | null;
}
