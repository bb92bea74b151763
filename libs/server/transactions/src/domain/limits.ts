/** What a file may ask of the machine. Only the row count is a matter of taste. */
export interface StatementLimits {
  readonly rows: number;
}

export const defaultLimits: StatementLimits = { rows: 250_000 };

/** Statements have a few dozen columns; more means a wrong delimiter or an attack. */
export const maxColumns = 200;
export const maxCellCharacters = 10_000;
export const maxRowCharacters = 1_000_000;
/** Fits every index of a database; ids of banks are shorter than 100 characters. */
export const maxIdCharacters = 255;
/** A header that has not come by then does not come. */
export const maxPreambleLines = 50;
/** A batch of some thousand payments; the reader holds one entry at a time. */
export const maxEntryElements = 200_000;
export const maxElementDepth = 40;
/** Spreadsheets save some thousand empty rows below the last one; more keep a reader busy with nothing. */
export const maxBlankLines = 10_000;
