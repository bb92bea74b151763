import { IANAZone } from 'luxon';
import { isDateStyle } from '../values/date-style';
import type { ColumnName, ColumnRef } from './columns';
import type { HeaderPlace } from './csv-mapping';
import { maxColumns, maxPreambleLines } from '../limits';

export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

const isCount = (value: unknown, most: number): value is number => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most;

export const isColumnName = (value: unknown): value is ColumnName => isText(value) || isCount(value, maxColumns);
export const isColumnRef = (value: unknown): value is ColumnRef =>
  isColumnName(value) || (Array.isArray(value) && value.length > 0 && value.every(isColumnName));
export const isCellNumber = (value: unknown): value is number => isCount(value, maxColumns);

/** Words to compare with; the empty word stands for an empty cell. */
export const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string');

export const isHeaderPlace = (value: unknown): value is HeaderPlace => value === 'find' || value === 'none' || isCount(value, maxPreambleLines);
export const isDatePattern = (value: unknown): value is string => isText(value) && isDateStyle(value);
export const isZone = (value: unknown): value is string => isText(value) && IANAZone.isValidZone(value);

/** Short and plain, because it becomes part of every key: it must stay the same from import to import. */
export const isSourceName = (value: unknown): value is string => isText(value) && /^[a-z0-9][a-z0-9-]{1,39}$/.test(value);

export const examples = {
  column: '"Betrag", 3, ["Betrag", "Amount"]',
  words: '["Gebucht", "Booked"]',
  header: `"find", "none", 1 … ${maxPreambleLines}`,
  date: '"dd.MM.yyyy", "yyyy-MM-dd", "MM/dd/yyyy", "iso"',
  zone: '"Europe/Berlin", "UTC"',
  source: '"amex-business" (a-z, 0-9, -)',
  text: '"EUR"',
  cell: '3',
  flag: 'true, false',
} as const;
