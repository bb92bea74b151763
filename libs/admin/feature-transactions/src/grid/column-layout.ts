import type { GridRow, ViewColumn } from '@kontor/api-contracts';
import type { GridApi } from 'ag-grid-community';
import { columnIds, usuallyHidden, usualWidths } from './column-id';

const isOurs = (id: string): boolean => columnIds.some((known) => known === id);

/** How somebody arranged the columns, from the left. */
export const columnsOf = (api: GridApi<GridRow>): readonly ViewColumn[] =>
  api
    .getColumnState()
    .filter(({ colId }) => isOurs(colId))
    .map(({ colId, hide, width }) => ({ id: colId, hidden: hide === true, width: width ?? null }));

/** The columns as they stand for whoever never arranged them. */
export const usualColumns: readonly ViewColumn[] = columnIds.map((id) => ({ id, hidden: usuallyHidden.includes(id), width: usualWidths[id] }));

/** Arranges the columns; those that are not named, because they are newer than the view, stand behind in their usual order. */
export function applyColumns(api: GridApi<GridRow>, columns: readonly ViewColumn[]): void {
  const named = columns.filter(({ id }) => isOurs(id));
  const others = usualColumns.filter(({ id }) => !named.some((column) => column.id === id));
  const state = [...named, ...others].map(({ id, hidden, width }) => ({ colId: id, hide: hidden, ...(width !== null && { width }) }));
  api.applyColumnState({ state, applyOrder: true });
}
