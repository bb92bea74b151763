import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatMenuModule } from '@angular/material/menu';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { SavedView, ViewColumn } from '@kontor/api-contracts';
import { attempt, ViewsStore, type Failure } from '@kontor/admin-data-access';
import { FailureNotice, Icon, Toasts, UndoStack } from '@kontor/admin-ui';
import { mdiBookmarkOutline, mdiDeleteOutline } from '@mdi/js';
import { GridDesk } from '../grid-desk';
import { ViewKeeping } from './view-keeping';

/** Saved views: one press brings back filter, order and columns. */
@Component({
  selector: 'kontor-views-menu',
  imports: [FailureNotice, Icon, MatMenuModule, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="quiet" [matMenuTriggerFor]="menu" (menuOpened)="store.views.load()"><kontor-icon [path]="icons.view" />{{ 'transactions.views.title' | transloco }}</button>
    <mat-menu #menu="matMenu">
      @for (view of store.views.value(); track view.id) {
        <button mat-menu-item (click)="show(view)">
          {{ view.name }}
          @if (view.shared) {
            <span class="aside">{{ 'transactions.views.shared' | transloco }}</span>
          }
        </button>
      } @empty {
        <p class="menu-heading">{{ (store.views.failure() ? 'transactions.views.failed' : 'transactions.views.none') | transloco }}</p>
      }
      <button mat-menu-item (click)="keep()">{{ 'transactions.views.keep' | transloco }}</button>
      @if (own().length > 0) {
        <button mat-menu-item [matMenuTriggerFor]="removal">{{ 'transactions.views.remove' | transloco }}</button>
      }
    </mat-menu>
    <mat-menu #removal="matMenu">
      @for (view of own(); track view.id) {
        <button mat-menu-item (click)="remove(view)"><kontor-icon [path]="icons.remove" />{{ view.name }}</button>
      }
    </mat-menu>
    @if (failure(); as failure) {
      <kontor-failure-notice [failure]="failure" />
    }
  `,
})
export class ViewsMenu {
  readonly columns = input.required<readonly ViewColumn[]>();
  readonly columnsWanted = output<readonly ViewColumn[]>();

  protected readonly store = inject(ViewsStore);
  private readonly desk = inject(GridDesk);
  private readonly dialog = inject(MatDialog);
  private readonly toasts = inject(Toasts);
  private readonly undo = inject(UndoStack);
  private readonly transloco = inject(TranslocoService);
  protected readonly icons = { view: mdiBookmarkOutline, remove: mdiDeleteOutline };
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly own = () => this.store.views.value()?.filter(({ own }) => own) ?? [];

  protected show({ name, filter, sort, direction, columns }: SavedView): void {
    this.columnsWanted.emit(columns);
    this.desk.wishFor({ filter, sort, direction });
    this.toasts.tell(this.transloco.translate('transactions.views.shown', { name }));
  }

  protected keep(): void {
    const { filter, sort, direction } = this.desk.wish();
    this.dialog.open(ViewKeeping, { data: { filter, sort, direction, columns: this.columns() }, maxWidth: '28rem' });
  }

  protected async remove({ id, name, shared, filter, sort, direction, columns }: SavedView): Promise<void> {
    const outcome = await attempt(this.store.remove(id));
    this.failure.set(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) this.undo.push({ text: this.transloco.translate('transactions.views.removed', { name }), undo: async () => void (await this.store.keep({ name, shared, filter, sort, direction, columns })) });
  }
}
