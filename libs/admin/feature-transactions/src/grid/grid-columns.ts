import { inject, Injectable } from '@angular/core';
import type { GridRow } from '@kontor/api-contracts';
import { choiceFields, Permissions, type Choice, type ChoiceFieldName } from '@kontor/admin-data-access';
import type { ColDef, ICellRendererParams, SuppressKeyboardEventParams } from 'ag-grid-community';
import { codedCell, stateCell } from './cell-pictures';
import { ChoiceEditor, type ChoiceEditorParams } from './choice-editor';
import { columnIds, sortOf, textFields, usuallyHidden, usualWidths, type ColumnId, type TextFieldName } from './column-id';
import { GridWords } from './grid-words';
import { choiceOf, isEditable, isMixed, isOutdated } from './row-values';

type Column = ColDef<GridRow>;
type Params = ICellRendererParams<GridRow>;

/** Single letters are the page's keys, and the arrows of an open list are the list's. */
const isNotForTheGrid = ({ event, editing }: SuppressKeyboardEventParams<GridRow>): boolean => {
  const isListOpen = editing && event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true';
  return editing ? isListOpen && ['Enter', 'Escape', 'ArrowUp', 'ArrowDown'].includes(event.key) : event.key.length === 1 && event.key !== ' ';
};

const isTextField = (id: ColumnId): id is TextFieldName => textFields.some((field) => field === id);
const isChoiceField = (id: ColumnId): id is ChoiceFieldName => choiceFields.some((field) => field === id);

/** Makes the columns of the grid in the language of the screen. */
@Injectable()
export class GridColumns {
  private readonly words = inject(GridWords);
  private readonly permissions = inject(Permissions);

  /** `jump` is called with a row whose reason somebody pressed. */
  make(jump: (row: GridRow) => void): Column[] {
    const special = this.special(jump);
    return columnIds.map((id) => ({ ...this.frame(id), ...(isChoiceField(id) ? this.choice(id) : isTextField(id) ? this.text(id) : special[id]) }));
  }

  private frame(id: ColumnId): Column {
    return {
      colId: id,
      headerName: this.words.say(`transactions.column.${id}`),
      width: usualWidths[id],
      initialHide: usuallyHidden.includes(id),
      sortable: sortOf[id] !== undefined,
      sortingOrder: ['asc', 'desc'],
      suppressKeyboardEvent: isNotForTheGrid,
    };
  }

  private choice(field: ChoiceFieldName): Column {
    const editor: ChoiceEditorParams = { field, label: this.words.say(`transactions.column.${field}`) };
    return {
      valueGetter: ({ data }) => (data ? choiceOf(data, field) : null),
      valueFormatter: ({ data }) => (data ? (choiceOf(data, field)?.label ?? '') : ''),
      equals: (left: Choice | null, right: Choice | null) => left?.id === right?.id,
      editable: ({ data }) => this.mayWrite(data, field),
      cellEditor: ChoiceEditor,
      cellEditorParams: editor,
      cellClassRules: { outdated: ({ data }) => data !== undefined && isOutdated(data, field), wanted: ({ data }) => this.isWanted(data, field) },
      cellRenderer: ({ data }: Params) => (data ? this.choiceCell(data, field) : ''),
    };
  }

  private text(field: TextFieldName): Column {
    const isDate = field === 'receiptDate';
    return {
      valueGetter: ({ data }) => data?.coding[field].value ?? '',
      editable: ({ data }) => this.mayWrite(data, field),
      cellEditor: isDate ? 'agDateStringCellEditor' : 'agTextCellEditor',
      cellClassRules: { wanted: ({ data }) => this.isWanted(data, field) },
      cellRenderer: ({ data }: Params) => {
        if (!data) return '';
        const { value, provenance } = data.coding[field];
        return codedCell(value === null ? '' : isDate ? this.words.formats.day(value) : value, provenance, this.words.provenance(provenance));
      },
    };
  }

  private special(jump: (row: GridRow) => void): Readonly<Partial<Record<ColumnId, Column>>> {
    const { formats } = this.words;
    const day = (date: string | null | undefined): string => (date ? formats.day(date) : '');
    return {
      state: { pinned: 'left', cellRenderer: (params: Params) => this.state(params, jump) },
      date: { valueGetter: ({ data }) => day(data?.transaction.bookingDate ?? data?.transaction.transactionDate) },
      merchant: { valueGetter: ({ data }) => data?.transaction.merchant.name ?? '' },
      amount: { cellClass: 'amount', headerClass: 'amount', valueGetter: ({ data }) => (data ? formats.money(data.transaction.billing) : '') },
      receipts: { valueGetter: ({ data }) => (data ? this.words.receipts(data.receipts) : ''), cellClassRules: { wanted: ({ data }) => this.isWanted(data, 'receipt') } },
      cardholder: { valueGetter: ({ data }) => data?.transaction.card.holder ?? '' },
      card: { valueGetter: ({ data }) => data?.transaction.card.last4 ?? '' },
      transactionDate: { valueGetter: ({ data }) => day(data?.transaction.transactionDate) },
      settlementDate: { valueGetter: ({ data }) => day(data?.transaction.settlementDate) },
      original: { cellClass: 'amount', valueGetter: ({ data }) => (data?.transaction.original ? formats.money(data.transaction.original) : '') },
      purpose: { valueGetter: ({ data }) => data?.transaction.purpose ?? data?.transaction.description ?? '' },
    };
  }

  private choiceCell(row: GridRow, field: ChoiceFieldName): HTMLElement {
    if (isMixed(row, field)) return codedCell(this.words.say('transactions.mixed', { count: row.coding.lines }), null);
    const { provenance } = row.coding[field];
    return codedCell(choiceOf(row, field)?.label ?? '', provenance, this.words.provenance(provenance));
  }

  private state(params: Params, jump: (row: GridRow) => void): HTMLElement | string {
    const row = params.data;
    return row ? stateCell(params, this.words.state(row), () => jump(row)) : this.words.say('transactions.loadingRow');
  }

  private mayWrite(row: GridRow | undefined, field: ChoiceFieldName | TextFieldName): boolean {
    return row !== undefined && this.permissions.atLeast('accountant') && isEditable(row, field);
  }

  /** An issue points to this field. */
  private isWanted(row: GridRow | undefined, field: string): boolean {
    return row?.issues.some((issue) => issue.field === field) ?? false;
  }
}
