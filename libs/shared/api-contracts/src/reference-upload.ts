/** How a row of an uploaded list was met: by whom it is known here already, or not. */
export const referenceRowOutcomes = ['created', 'changed', 'unchanged', 'error'] as const;
export type ReferenceRowOutcome = (typeof referenceRowOutcomes)[number];

/** Fields of the form beside `file` in `POST /api/v1/gl-accounts/import` and its siblings. */
export interface ReferenceUploadOptions {
  /** True: tell what would happen, and change nothing. */
  readonly preview?: boolean;
  /** Switch off every active value that is not in the file; values of a connected system stay as they are. */
  readonly deactivateOthers?: boolean;
}

/** One member of a value that would be, or was, another one. */
export interface ReferenceRowChange {
  readonly field: 'name' | 'number' | 'group' | 'active';
  readonly from: string | null;
  readonly to: string | null;
}

export interface ReferenceRow {
  /** The line it starts on in the file, counted from 1. */
  readonly line: number;
  readonly outcome: ReferenceRowOutcome;
  readonly number: string | null;
  readonly name: string;
  readonly changes: readonly ReferenceRowChange[];
  /** What is wrong and how to mend it, in the caller's language; `null` where nothing is. */
  readonly sentence: string | null;
}

/** What an upload would do, or did. `rows = created + changed + unchanged + errors`. Rows with errors never keep the others back. */
export interface ReferenceUploadResult {
  readonly preview: boolean;
  readonly delimiter: ',' | ';' | '\t' | '|';
  /** The columns that were recognised, by the names the file has for them. */
  readonly columns: { readonly name: string; readonly number: string | null; readonly group: string | null; readonly active: string | null };
  readonly counts: {
    readonly rows: number;
    readonly created: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly errors: number;
    /** Values not in the file that would be, or were, switched off. */
    readonly deactivated: number;
  };
  /** Up to 500: those with errors first, then what is created and changed, each in the order of the file. */
  readonly rows: readonly ReferenceRow[];
  /** Rows with errors as a CSV file, each with its sentence, to be mended and uploaded again; `null` where there are none. */
  readonly errorFile: string | null;
}
