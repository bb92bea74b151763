import type { ColumnId } from './columns';

/** What a cell holds decides how it is written: only texts are guarded, only decimals and dates have a style. */
export const cellKinds = ['text', 'decimal', 'date'] as const;
export type CellKind = (typeof cellKinds)[number];

export const isCellKind = (value: unknown): value is CellKind => cellKinds.some((kind) => kind === value);

/** One value of a row before it is styled: a decimal with a dot, a date as `yyyy-MM-dd`, empty when there is none. */
export type Cell = {
  readonly column: ColumnId;
  readonly kind: CellKind;
  readonly value: string;
};
