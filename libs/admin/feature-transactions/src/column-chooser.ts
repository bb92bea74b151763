import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ViewColumn } from '@kontor/api-contracts';
import { Icon } from '@kontor/admin-ui';
import { mdiCheck, mdiViewColumnOutline } from '@mdi/js';
import { usualColumns } from './grid/column-layout';

/** Which columns are shown. The menu stays open while somebody chooses. */
@Component({
  selector: 'kontor-column-chooser',
  imports: [Icon, MatMenuModule, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="quiet" [matMenuTriggerFor]="menu"><kontor-icon [path]="icons.columns" />{{ 'transactions.columns' | transloco }}</button>
    <mat-menu #menu="matMenu">
      @for (column of columns(); track column.id) {
        <button mat-menu-item role="menuitemcheckbox" [attr.aria-checked]="!column.hidden" (click)="toggle($event, column)">
          <kontor-icon [class.invisible]="column.hidden" [path]="icons.check" />{{ 'transactions.column.' + column.id | transloco }}
        </button>
      }
      <button mat-menu-item (click)="changed.emit(usual)">{{ 'transactions.columnsUsual' | transloco }}</button>
    </mat-menu>
  `,
})
export class ColumnChooser {
  readonly columns = input.required<readonly ViewColumn[]>();
  readonly changed = output<readonly ViewColumn[]>();

  protected readonly icons = { columns: mdiViewColumnOutline, check: mdiCheck };
  protected readonly usual = usualColumns;

  protected toggle(event: Event, { id }: ViewColumn): void {
    event.stopPropagation();
    this.changed.emit(this.columns().map((column) => (column.id === id ? { ...column, hidden: !column.hidden } : column)));
  }
}
