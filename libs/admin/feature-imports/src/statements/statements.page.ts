import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StatementImportView } from '@kontor/api-contracts';
import { Paged, Permissions, StatementsStore } from '@kontor/admin-data-access';
import { DropZone } from '@kontor/admin-ui';
import { ImportHistory } from '../history/import-history';
import { ImportMeter } from './import-meter';
import { ReadingCard } from './reading-card';
import { StatementDesk } from './statement-desk';

/** A statement comes in here, and here stands what came in before. */
@Component({
  selector: 'kontor-statements-page',
  imports: [DropZone, ImportHistory, ImportMeter, ReadingCard, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (mayImport()) {
      @if (desk.file() === undefined) {
        <kontor-drop-zone [hint]="'imports.statements.drop' | transloco" [button]="'imports.statements.choose' | transloco" accept=".csv,.txt,.xml,text/csv,application/xml" (files)="take($event)" />
      } @else if (desk.isImporting()) {
        <kontor-import-meter [fileName]="desk.file()?.name ?? ''" [counts]="desk.progress()" />
      } @else {
        <kontor-reading-card (wished)="import()" />
      }
    }
    <kontor-import-history [imports]="history" [mayImport]="mayImport()" />
  `,
})
export class StatementsPage {
  protected readonly desk = inject(StatementDesk);
  private readonly store = inject(StatementsStore);
  private readonly router = inject(Router);
  private readonly permissions = inject(Permissions);
  private isGone = false;

  protected readonly mayImport = computed(() => this.permissions.atLeast('accountant'));
  protected readonly history = new Paged<StatementImportView>((cursor) => this.store.page(cursor === undefined ? {} : { cursor }));

  constructor() {
    void this.history.load();
    inject(DestroyRef).onDestroy(() => (this.isGone = true));
  }

  protected take([file]: readonly File[]): void {
    if (file) void this.desk.take(file);
  }

  /** Whoever has gone elsewhere meanwhile stays there. */
  protected async import(): Promise<void> {
    const result = await this.desk.import();
    if (result && !this.isGone) await this.router.navigateByUrl(`/imports/${result.id}`);
  }
}
