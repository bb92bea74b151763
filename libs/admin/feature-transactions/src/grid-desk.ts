import { computed, inject, Injectable, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { GridFilter, GridRequest, GridTotals, Selection } from '@kontor/api-contracts';
import { ConnectionsStore, ExportSelection, GridStore, Remote } from '@kontor/admin-data-access';
import { map } from 'rxjs';
import { queryOf, wishOf, type GridWish, type Query } from './filter/filter-query';

/** Which rows are shown and which are chosen. The address holds the first, so that a reload, a link and Back bring it back. */
@Injectable()
export class GridDesk {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly grid = inject(GridStore);
  private readonly connections = inject(ConnectionsStore);
  private readonly exportSelection = inject(ExportSelection);

  private readonly query = toSignal(this.route.queryParams.pipe(map((params): Query => params)), { initialValue: {} });
  private readonly chosen = signal<readonly string[]>([]);
  private readonly chosenAll = signal(false);
  private isExporting = false;

  readonly wish = computed(() => wishOf(this.query()));
  readonly filter = computed(() => this.wish().filter);
  /** Over which connection the grid looks: the one in the address, else the one connected first, else none. */
  readonly connection = computed(() => this.connections.living().find(({ id }) => id === this.wish().connectionId) ?? this.eldest());
  readonly totals: Remote<GridTotals> = new Remote(() => this.grid.totals(this.filter(), this.connection()?.id));

  readonly selectedIds = this.chosen.asReadonly();
  readonly isAllSelected = this.chosenAll.asReadonly();
  /** How many transactions an action would be about. */
  readonly selectedCount = computed(() => (this.chosenAll() ? (this.totals.value()?.count ?? 0) : this.chosen().length));
  readonly selection = computed<Selection>(() => (this.chosenAll() ? { filter: this.filter() } : { transactionIds: this.chosen() }));

  /** Once it is known what is connected: before, the grid would ask twice. */
  isSettled(): boolean {
    const { connections } = this.connections;
    return connections.value() !== undefined || connections.failure() !== undefined;
  }

  /** A second connection must not become the target by itself. */
  private eldest() {
    return [...this.connections.living()].sort((left, right) => left.connectedAt.localeCompare(right.connectedAt))[0];
  }

  request(window: Pick<GridRequest, 'offset' | 'limit'>): GridRequest {
    const { sort, direction } = this.wish();
    const connectionId = this.connection()?.id;
    return { ...this.filter(), sort, direction, ...window, ...(connectionId !== undefined && { connectionId }) };
  }

  /** Goes where the wish leads; the panel beside the grid stays open. */
  wishFor(change: Partial<GridWish>): void {
    this.select([]);
    const queryParams = queryOf({ ...this.wish(), ...change });
    void this.router.navigate([], { relativeTo: this.deepest(), queryParams, replaceUrl: true });
  }

  /** Conditions set to `undefined` are dropped. */
  narrow(change: { readonly [Name in keyof GridFilter]: GridFilter[Name] | undefined }): void {
    const kept = Object.entries({ ...this.filter(), ...change }).filter(([, value]) => value !== undefined && value !== '');
    this.wishFor({ filter: Object.fromEntries(kept) });
  }

  /** Everything that narrows goes; the lane stays. */
  widen(): void {
    const { lane } = this.filter();
    this.wishFor({ filter: lane === undefined ? {} : { lane } });
  }

  select(ids: readonly string[]): void {
    this.chosen.set(ids);
    this.chosenAll.set(false);
  }

  selectAllMatching(): void {
    this.chosenAll.set(true);
  }

  /** Beside the grid. */
  open(transactionId: string, query: Query = {}): Promise<boolean> {
    return this.router.navigate([transactionId], { relativeTo: this.route, queryParams: { ...queryOf(this.wish()), ...query } });
  }

  /** To the preview of what an export of the chosen ones would write. */
  async export(): Promise<void> {
    if (this.selectedCount() === 0) return;
    this.exportSelection.choose({ selection: this.selection(), count: this.selectedCount(), connectionId: this.connection()?.id ?? null });
    this.isExporting = true;
    await this.router.navigate(['export'], { relativeTo: this.route, queryParamsHandling: 'preserve' });
  }

  /** True once after an export was started: what was chosen is on its way. */
  hasStarted(): boolean {
    const hasStarted = this.isExporting && this.exportSelection.choice() === undefined;
    this.isExporting = false;
    return hasStarted;
  }

  /** The page beside the grid, where one is open. */
  private deepest(): ActivatedRoute {
    let route = this.route;
    while (route.firstChild) route = route.firstChild;
    return route;
  }
}
