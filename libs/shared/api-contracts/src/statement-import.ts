import type { TransactionKind } from '@kontor/exporter-contract';
import type { Money } from '@kontor/kernel';
import type { NamedActor } from './history';
import type { TransactionStatus } from './transaction';

/** A format a statement can be imported in. */
export interface StatementProfileView {
  readonly id: string;
  readonly name: string;
}

/** What a file seems to be, for a person to confirm. */
export interface StatementRecognition {
  /** Null where nobody can tell; `sentence` says what can be done. */
  readonly profile: StatementProfileView | null;
  readonly sentence: string;
  /** The first rows as an import would read them; none where nobody can tell how. */
  readonly preview: readonly StatementPreviewRow[];
  /** What stands in the file as it is, for a mapping by hand; null for XML and for what is no table. */
  readonly table: StatementTable | null;
}

/** One row of a file: what it would become, or why it would not. Exactly one of the two is null. */
export interface StatementPreviewRow {
  /** Counted from 1. */
  readonly line: number;
  readonly transaction: PreviewedTransaction | null;
  /** The reason and what to do, in the caller's language. */
  readonly problem: string | null;
}

export interface PreviewedTransaction {
  readonly kind: TransactionKind;
  readonly status: TransactionStatus;
  readonly transactionDate: string;
  readonly bookingDate: string | null;
  /** What moved on the card or account; money out is negative. */
  readonly billing: Money;
  readonly original: Money | null;
  /** Empty where the statement names nobody. */
  readonly merchantName: string;
  readonly cardLast4: string | null;
  readonly cardHolder: string | null;
  readonly description: string | null;
}

/** The cells of a CSV file, without knowing what they mean. */
export interface StatementTable {
  readonly delimiter: string;
  /** The line the header seems to stand on, counted from 1. */
  readonly headerLine: number;
  /** The cells of that line; empty ones have no name. */
  readonly columns: readonly string[];
  /** The first rows below it, each with as many cells as there are columns. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * What became of the entries of a file: `rows = new + changed + unchanged + pendingTakenOver + errors`. A row with a
 * fee beside its amount is two entries; blank lines are none.
 */
export interface StatementCounts {
  readonly rows: number;
  readonly new: number;
  /** Known, and something about it is different now. */
  readonly changed: number;
  readonly unchanged: number;
  /** Known as pending under another key, and booked now. */
  readonly pendingTakenOver: number;
  /** Not taken in; each is listed with its line and reason. */
  readonly errors: number;
}

/** Why a row, or the rest of a file, was not taken in. */
export interface StatementErrorView {
  /** Counted from 1. */
  readonly line: number;
  /** Stable code, listed in docs/importing.md. */
  readonly code: string;
  /** The reason and what to do, in the caller's language. */
  readonly sentence: string;
  /** The transaction the row contradicts, where there is one. */
  readonly transactionId: string | null;
}

export interface StatementImportView {
  readonly id: string;
  readonly profile: StatementProfileView;
  /** First part of the key of its transactions: the profile, or `generic:…`. */
  readonly source: string;
  /** Tells apart accounts of one source, where the person who imported named one. */
  readonly account: string | null;
  readonly fileName: string;
  readonly bytes: number;
  /** Lower-case hexadecimal digest of the file. */
  readonly sha256: string;
  readonly counts: StatementCounts;
  /** Set where the file could not be read to its end: everything before that line was taken in. */
  readonly endedEarly: StatementErrorView | null;
  readonly startedBy: NamedActor;
  /** UTC instants. Without an end it is under way or was broken off; importing the file again completes it. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

/** Answer of `POST /api/v1/statement-imports`. */
export interface StatementImportResult extends StatementImportView {
  /** The counts as a sentence, in the caller's language. */
  readonly summary: string;
  /** The first hundred; all of them under `GET /api/v1/statement-imports/{id}/errors`. */
  readonly errors: readonly StatementErrorView[];
}
