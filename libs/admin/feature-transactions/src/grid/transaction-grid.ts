import { ChangeDetectionStrategy, Component, CSP_NONCE, effect, inject, output, signal, untracked } from '@angular/core';
import type { GridRow, ViewColumn } from '@kontor/api-contracts';
import { attempt, CodingsStore, GridStore, RowOrder, type Failure } from '@kontor/admin-data-access';
import { LanguageKeeper } from '@kontor/admin-language';
import { AgGridAngular } from 'ag-grid-angular';
import type { CellClickedEvent, CellEditRequestEvent, CellKeyDownEvent, FullWidthCellKeyDownEvent, GridApi, GridOptions, SortModelItem } from 'ag-grid-community';
import { GridDesk } from '../grid-desk';
import { CellWriter } from './cell-writer';
import { columnsOf, applyColumns } from './column-layout';
import { columnIds, columnOf, sortOf, type ColumnId } from './column-id';
import { GridColumns } from './grid-columns';
import { gridTheme, registerGridModules } from './grid-modules';
import { GridWords } from './grid-words';
import { allowInertTemplates } from './inert-templates';
import { RowSource } from './row-source';

allowInertTemplates();
registerGridModules();

/** Rows per request; the screen shows about forty. */
const block = 100;
/** More than these are fetched as windows again. */
const rowsAtOnce = 5;

/** The rows of the export, as many as there are, of which the browser holds those around the screen. */
@Component({
  selector: 'kontor-transaction-grid',
  imports: [AgGridAngular],
  providers: [CellWriter, GridColumns, GridWords],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (language of [keeper.language()]; track language) {
      <ag-grid-angular
        class="grid"
        [gridOptions]="options()"
        (gridReady)="begin($event.api)"
        (selectionChanged)="tellSelection($event.source)"
        (sortChanged)="tellSort()"
        (cellEditRequest)="write($event)"
        (cellClicked)="click($event)"
        (cellKeyDown)="key($event)"
        (modelUpdated)="tellOrder()"
        (columnMoved)="$event.finished && arranged.emit(layout())"
        (columnResized)="$event.finished && $event.source === 'uiColumnResized' && arranged.emit(layout())"
      />
    }
  `,
})
export class TransactionGrid {
  /** Why rows could not be had, or nothing once they could. */
  readonly failed = output<Failure | undefined>();
  /** The grid stands, and can be arranged. */
  readonly begun = output();
  /** Somebody moved or sized a column. */
  readonly arranged = output<readonly ViewColumn[]>();

  protected readonly keeper = inject(LanguageKeeper);
  private readonly desk = inject(GridDesk);
  private readonly store = inject(GridStore);
  private readonly codings = inject(CodingsStore);
  private readonly order = inject(RowOrder);
  private readonly columns = inject(GridColumns);
  private readonly words = inject(GridWords);
  private readonly writer = inject(CellWriter);
  private readonly nonce = inject(CSP_NONCE);
  private readonly api = signal<GridApi<GridRow> | undefined>(undefined);
  private shown = '';

  constructor() {
    effect(() => this.follow(this.api(), this.desk.wish(), this.desk.connection()?.id));
    effect(() => this.tickAll(this.desk.isAllSelected()));
    effect(() => this.hear(this.codings.changed().transactionIds));
  }

  protected options(): GridOptions<GridRow> {
    return {
      theme: gridTheme,
      ...(this.nonce !== null && { styleNonce: this.nonce }),
      columnDefs: this.columns.make((row) => this.jump(row)),
      localeText: this.words.ofTheGrid(),
      rowModelType: 'infinite',
      cacheBlockSize: block,
      maxBlocksInCache: 30,
      infiniteInitialRowCount: 1,
      blockLoadDebounceMillis: 40,
      getRowId: ({ data }) => data.transaction.id,
      rowSelection: { mode: 'multiRow', headerCheckbox: false, enableClickSelection: false },
      selectionColumnDef: { pinned: 'left', width: 44, headerName: this.words.say('transactions.column.selection'), headerClass: 'silent-header', resizable: false, suppressHeaderMenuButton: true },
      rowClassRules: { 'is-chosen': () => this.desk.isAllSelected() },
      readOnlyEdit: true,
      stopEditingWhenCellsLoseFocus: true,
      enterNavigatesVerticallyAfterEdit: true,
      animateRows: false,
      suppressDragLeaveHidesColumns: true,
    };
  }

  protected begin(api: GridApi<GridRow>): void {
    this.shown = '';
    this.api.set(api);
    this.begun.emit();
  }

  /** Asks for everything anew; the scroll position and the selection stay. */
  refresh(): void {
    this.api()?.refreshInfiniteCache();
    void this.desk.totals.load();
  }

  layout(): readonly ViewColumn[] {
    const api = this.api();
    return api ? columnsOf(api) : [];
  }

  arrange(columns: readonly ViewColumn[]): void {
    const api = this.api();
    if (api) applyColumns(api, columns);
  }

  unselect(): void {
    this.api()?.deselectAll();
  }

  /** Puts the focus back on a row, where somebody left it. */
  focusRow(transactionId: string | undefined): void {
    const api = this.api();
    const index = transactionId === undefined ? null : (api?.getRowNode(transactionId)?.rowIndex ?? null);
    if (index !== null) api?.setFocusedCell(index, api.getFocusedCell()?.column.getColId() ?? 'merchant');
  }

  /** The row the keys are about. */
  focusedRow(): GridRow | undefined {
    const api = this.api();
    const place = api?.getFocusedCell();
    return place ? api?.getDisplayedRowAtIndex(place.rowIndex)?.data : undefined;
  }

  /** Goes to the field that mends the first reason, in the grid or, where it is not mended here, beside it. */
  jump(row: GridRow): void {
    const api = this.api();
    const column = columnOf(row.issues[0]?.field ?? null);
    const index = api?.getRowNode(row.transaction.id)?.rowIndex ?? null;
    if (!api || index === null || column === undefined || column === 'receipts') return void this.desk.open(row.transaction.id, column === 'receipts' ? { field: 'receipt' } : {});
    api.setColumnsVisible([column], true);
    api.ensureColumnVisible(column);
    api.setFocusedCell(index, column);
    api.startEditingCell({ rowIndex: index, colKey: column });
  }

  protected async write(event: CellEditRequestEvent<GridRow>): Promise<void> {
    const failure = await this.writer.write(event);
    this.failed.emit(failure);
  }

  protected click({ column, data }: CellClickedEvent<GridRow>): void {
    if (data && ['merchant', 'receipts'].includes(column.getColId())) void this.desk.open(data.transaction.id);
  }

  /** Enter edits where that is possible; everywhere else it opens the transaction. */
  protected key(pressed: CellKeyDownEvent<GridRow> | FullWidthCellKeyDownEvent<GridRow>): void {
    if (!('column' in pressed)) return;
    const { event, column, node, data } = pressed;
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || !data || column.isCellEditable(node)) return;
    if (column.getColId() === 'state' && data.issues.length > 0) this.jump(data);
    else void this.desk.open(data.transaction.id);
  }

  /** What the program itself ticks is known already. */
  protected tellSelection(source: string): void {
    if (source.startsWith('api')) return;
    this.desk.select(this.api()?.getSelectedRows().map(({ transaction }) => transaction.id) ?? []);
  }

  protected tellOrder(): void {
    this.tickAll(untracked(() => this.desk.isAllSelected()));
    const ids: string[] = [];
    this.api()?.forEachNode(({ data }) => data && ids.push(data.transaction.id));
    this.order.set(ids);
  }

  /** The grid asks for its rows by itself when the sort changes; the address follows without asking a second time. */
  protected tellSort(): void {
    const sorted = this.api()?.getColumnState().find(({ sort }) => sort);
    if (!sorted?.sort) return;
    const { sort, direction } = this.sortOfGrid([{ colId: sorted.colId, sort: sorted.sort }]);
    const { wish } = this.desk;
    if (wish().sort === sort && wish().direction === direction) return;
    this.shown = this.keyOf({ ...wish(), sort, direction }, this.desk.connection()?.id);
    this.desk.wishFor({ sort, direction });
  }

  /** Starts from the top whenever something decides about the rows that did not before. */
  private follow(api: GridApi<GridRow> | undefined, wish: object, connectionId: string | undefined): void {
    const key = this.keyOf(wish, connectionId);
    if (!api || key === this.shown || !this.desk.isSettled()) return;
    this.shown = key;
    untracked(() => {
      this.showSort(api);
      api.deselectAll();
      api.setGridOption('datasource', new RowSource((window, sorted) => this.store.page({ ...this.desk.request(window), ...this.sortOfGrid(sorted) }), (failure) => this.failed.emit(failure)));
      void this.desk.totals.load();
    });
  }

  private showSort(api: GridApi<GridRow>): void {
    const { sort, direction } = this.desk.wish();
    const column = columnIds.find((id) => sortOf[id] === sort) ?? 'date';
    api.applyColumnState({ state: [{ colId: column, sort: direction }], defaultState: { sort: null } });
  }

  private sortOfGrid([sorted]: readonly SortModelItem[]) {
    return { sort: sortOf[(sorted?.colId ?? 'date') as ColumnId] ?? 'date', direction: sorted?.sort ?? 'desc' } as const;
  }

  private keyOf(wish: object, connectionId: string | undefined): string {
    return JSON.stringify([wish, connectionId]);
  }

  /** With all that match chosen, every row that comes is ticked. */
  private tickAll(isAll: boolean): void {
    if (isAll) untracked(() => this.api()?.forEachNode((node) => node.data && node.setSelected(true)));
  }

  private hear(changed: readonly string[]): void {
    untracked(() => void this.refreshRows(changed));
  }

  /** A changed row stays where it is, also where the filter would no longer find it: nobody loses the row they work on. */
  private async refreshRows(changed: readonly string[]): Promise<void> {
    const api = this.api();
    if (changed.length === 0 || changed.length > rowsAtOnce) return this.refresh();
    for (const id of changed) {
      const outcome = await attempt(this.store.row(id, this.desk.connection()?.id));
      if (outcome.ok) api?.getRowNode(id)?.setData(outcome.value);
      else this.failed.emit(outcome.failure);
    }
    await this.desk.totals.load();
  }
}
