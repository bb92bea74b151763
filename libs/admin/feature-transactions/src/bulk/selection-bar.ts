import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { CountPipe } from '@kontor/admin-language';
import { IfRole } from '@kontor/admin-ui';
import { GridDesk } from '../grid-desk';
import { BulkEdit } from './bulk-edit';
import { ElsewhereMarker } from './elsewhere-marker';

/** What can be done with the chosen transactions. */
@Component({
  selector: 'kontor-selection-bar',
  imports: [CountPipe, IfRole, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="selection" role="group" [attr.aria-label]="'transactions.selection.title' | transloco">
      <span role="status">{{ 'transactions.selection.count' | transloco: { count: desk.selectedCount() | count } }}</span>
      @if (canTakeAll()) {
        <button type="button" class="link" (click)="desk.selectAllMatching()">{{ 'transactions.selection.all' | transloco: { count: matching() | count } }}</button>
      }
      @if (desk.selectedCount() > 0) {
        <button type="button" class="link" (click)="cleared.emit()">{{ 'transactions.selection.none' | transloco }}</button>
      }
      <ng-container *kontorIfRole="'accountant'">
        <button type="button" [attr.aria-disabled]="desk.selectedCount() === 0 || !isOpenLane()" (click)="edit()">{{ 'transactions.selection.edit' | transloco }}</button>
        <button type="button" [attr.aria-disabled]="desk.selectedCount() === 0 || !isOpenLane() || !desk.connection()" (click)="markElsewhere()">{{ 'transactions.selection.elsewhere' | transloco }}</button>
        <button type="button" class="primary" [attr.aria-disabled]="desk.selectedCount() === 0 || !isOpenLane()" (click)="export()">{{ 'transactions.selection.export' | transloco }}</button>
      </ng-container>
    </div>
  `,
})
export class SelectionBar {
  readonly cleared = output();

  protected readonly desk = inject(GridDesk);
  private readonly dialog = inject(MatDialog);
  private readonly elsewhere = inject(ElsewhereMarker);
  protected readonly matching = computed(() => this.desk.totals.value()?.count ?? 0);
  protected readonly canTakeAll = computed(() => !this.desk.isAllSelected() && this.matching() > this.desk.selectedCount());
  protected readonly isOpenLane = computed(() => this.desk.filter().lane === 'open');

  edit(): void {
    if (this.desk.selectedCount() > 0 && this.isOpenLane()) this.dialog.open(BulkEdit, { data: { selection: this.desk.selection(), count: this.desk.selectedCount(), connectionId: this.desk.connection()?.id }, maxWidth: '36rem', autoFocus: 'first-heading' });
  }

  export(): void {
    if (this.isOpenLane()) void this.desk.export();
  }

  protected markElsewhere(): void {
    const connectionId = this.desk.connection()?.id;
    if (connectionId !== undefined && this.desk.selectedCount() > 0 && this.isOpenLane()) void this.elsewhere.ask({ selection: this.desk.selection(), count: this.desk.selectedCount(), connectionId });
  }
}
