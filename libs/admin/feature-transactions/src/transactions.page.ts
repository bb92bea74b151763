import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ViewColumn } from '@kontor/api-contracts';
import { ConnectionsStore, Permissions, RunWatch, type Failure } from '@kontor/admin-data-access';
import { EmptyState, FailureNotice, Shortcuts } from '@kontor/admin-ui';
import { distinctUntilChanged, skip, throttleTime } from 'rxjs';
import { SelectionBar } from './bulk/selection-bar';
import { ColumnChooser } from './column-chooser';
import { ColumnsKeeper } from './columns-keeper';
import { FilterBar } from './filter/filter-bar';
import { countConditions } from './filter/filter-query';
import { TransactionGrid } from './grid/transaction-grid';
import { GridDesk } from './grid-desk';
import { LaneTabs } from './lane-tabs';
import { TotalsLine } from './totals-line';
import { ViewsMenu } from './views/views-menu';

/** Milliseconds between two refreshes of the rows while a run writes. */
const refreshPause = 4_000;

/** The accounting export: every transaction, how it is coded, and what holds it back. */
@Component({
  selector: 'kontor-transactions-page',
  imports: [ColumnChooser, EmptyState, FailureNotice, FilterBar, LaneTabs, RouterLink, RouterOutlet, SelectionBar, TotalsLine, TransactionGrid, TranslocoPipe, ViewsMenu],
  providers: [ColumnsKeeper, GridDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'wide' },
  styleUrl: './transactions.page.css',
  templateUrl: './transactions.page.html',
})
export class TransactionsPage {
  protected readonly desk = inject(GridDesk);
  protected readonly connections = inject(ConnectionsStore);
  protected readonly keeper = inject(ColumnsKeeper);
  protected readonly permissions = inject(Permissions);
  private readonly grid = viewChild.required(TransactionGrid);
  private readonly filterBar = viewChild.required(FilterBar);
  private readonly selectionBar = viewChild.required(SelectionBar);

  protected readonly failure = signal<Failure | undefined>(undefined);
  private readonly opened = signal<string | undefined>(undefined);
  /** Nothing to show, and why. */
  protected readonly emptiness = computed(() => {
    const totals = this.desk.totals.value();
    if (totals?.count !== 0) return undefined;
    if (countConditions(this.desk.filter()) > 0 || this.desk.filter().text !== undefined) return 'filtered';
    return Object.values(totals.lanes).every((count) => count === 0) ? 'first' : this.desk.filter().lane;
  });

  constructor() {
    void this.connections.ensure();
    this.useKeys();
    this.refreshWhenRunsMove();
  }

  protected begin(): void {
    this.grid().arrange(this.keeper.columns());
  }

  protected arrange(columns: readonly ViewColumn[]): void {
    this.keeper.keep(columns);
    this.grid().arrange(columns);
  }

  protected clear(): void {
    this.desk.select([]);
    this.grid().unselect();
  }

  protected again(): void {
    this.failure.set(undefined);
    this.grid().refresh();
  }

  /** Whoever closes what stood beside the grid goes on where they were. */
  protected back(): void {
    if (this.desk.hasStarted()) this.clear();
    this.grid().focusRow(this.opened() ?? this.grid().focusedRow()?.transaction.id);
  }

  private useKeys(): void {
    const row = () => this.grid().focusedRow()?.transaction.id;
    const withRow = (act: (id: string) => void) => () => {
      const id = row();
      if (id !== undefined) act(id);
    };
    const open = (query = {}) => withRow((id) => {
      this.opened.set(id);
      void this.desk.open(id, query);
    });
    inject(Shortcuts).use([
      { key: '↑ ↓ ← →', text: 'transactions.keys.move' },
      { key: 'Enter', text: 'transactions.keys.change' },
      { key: 'Esc', text: 'transactions.keys.leave' },
      { key: 'Space', text: 'transactions.keys.select' },
      { key: '/', text: 'transactions.keys.search', run: () => this.filterBar().focusSearch() },
      { key: 'o', text: 'transactions.keys.open', run: open() },
      { key: 's', text: 'transactions.keys.split', run: open({ part: 'split' }) },
      { key: 'b', text: 'transactions.keys.edit', run: () => this.selectionBar().edit() },
      { key: 'a', text: 'transactions.keys.all', run: () => this.desk.selectAllMatching() },
      { key: 'e', text: 'transactions.keys.export', run: () => this.selectionBar().export() },
    ]);
  }

  /** What a run writes moves transactions from lane to lane; while it writes, every few seconds is often enough. */
  private refreshWhenRunsMove(): void {
    const watch = inject(RunWatch);
    const progress = computed(() => JSON.stringify([...watch.active(), ...watch.ended()].map(({ runId, exported, failed, waiting }) => [runId, exported, failed, waiting])));
    toObservable(progress)
      .pipe(distinctUntilChanged(), skip(1), throttleTime(refreshPause, undefined, { leading: true, trailing: true }), takeUntilDestroyed())
      .subscribe(() => this.grid().refresh());
  }
}
