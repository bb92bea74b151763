import type { JsonObject, JsonValue } from '@kontor/kernel';
import { isCellKind, type Cell } from './columns/cell';
import { isColumnId } from './columns/columns';
import type { NamedReceipt } from './receipt-names';

/** What one row of the file will hold, styled only when it is written. */
export type RowInput = {
  readonly cells: readonly Cell[];
  /** Receipts to put beside the file with this row. */
  readonly receipts: readonly NamedReceipt[];
};

/** Stored plans come back as JSON; anything but what this plugin once planned is a defect. */
export const readRowInput = ({ cells, receipts }: JsonObject): RowInput => ({
  cells: asList(cells, 'cells').map(readCell),
  receipts: asList(receipts, 'receipts').map(readReceipt),
});

function readCell(stored: JsonValue): Cell {
  const { column, kind, value } = asObject(stored, 'cell');
  if (typeof column !== 'string' || !isColumnId(column) || !isCellKind(kind) || typeof value !== 'string') throw unreadable('cell');
  return { column, kind, value };
}

function readReceipt(stored: JsonValue): NamedReceipt {
  const { receiptId, name } = asObject(stored, 'receipt');
  if (typeof receiptId !== 'string' || typeof name !== 'string') throw unreadable('receipt');
  return { receiptId, name };
}

function asList(value: JsonValue | undefined, what: string): readonly JsonValue[] {
  if (!isList(value)) throw unreadable(`list of ${what}`);
  return value;
}

function asObject(value: JsonValue, what: string): JsonObject {
  if (typeof value !== 'object' || value === null || isList(value)) throw unreadable(what);
  return value;
}

const isList = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value);

const unreadable = (what: string): Error => new Error(`The planned row has no readable ${what}; plan it anew`);
