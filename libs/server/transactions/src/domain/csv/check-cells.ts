import { maxCellCharacters } from '../limits';
import { reason, type Reason } from '../reasons/reason';
import type { CsvRecord } from './csv-records';
import type { Header } from './header';

/** Cells beyond the header are fine when empty: many exports end their rows with a delimiter. */
function isWrongCount(record: CsvRecord, header: Header): boolean {
  return record.cells.length < header.width || record.cells.slice(header.width).some((cell) => cell.trim() !== '');
}

/** Why a row cannot be trusted as a whole, before any cell of it is read. */
export function checkCells(record: CsvRecord, header: Header): Reason | undefined {
  const long = record.cells.findIndex((cell) => cell.length > maxCellCharacters);
  if (long >= 0) return reason('cell-too-long', { column: header.labelOf(long), limit: String(maxCellCharacters) });
  if (record.cells.some((cell) => cell.includes('\0'))) return reason('unreadable-text', {});
  if (!isWrongCount(record, header)) return undefined;
  return reason('wrong-cell-count', { found: String(record.cells.length), expected: String(header.width) });
}
