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
  readonly startedBy: { readonly kind: string; readonly id: string };
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
