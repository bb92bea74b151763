import type { StatementLimits } from '../../domain/limits';

/** Token of the limits of an import. */
export const STATEMENT_LIMITS = Symbol('limits of statement imports');

export interface ImportLimits extends StatementLimits {
  /** Largest file. */
  readonly megabytes: number;
  /** Rows that are written in one database transaction. */
  readonly pageRows: number;
}

export const importLimits: ImportLimits = { rows: 250_000, megabytes: 50, pageRows: 1_000 };
