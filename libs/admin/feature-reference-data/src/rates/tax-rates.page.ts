import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { TaxRateView } from '@kontor/api-contracts';
import { attempt, Permissions, TaxRatesStore, type Failure } from '@kontor/admin-data-access';
import { DayPipe, LocalFormats } from '@kontor/admin-language';
import { EmptyState, FailureNotice, IfRole, RemoteFrame, UndoStack } from '@kontor/admin-ui';
import { UsePhrase } from '../use-phrase';
import { TaxRateDialog } from './tax-rate-dialog';

/** The tax rates, each with the days on which it is law. */
@Component({
  selector: 'kontor-tax-rates-page',
  imports: [DayPipe, EmptyState, FailureNotice, IfRole, RemoteFrame, TranslocoPipe, UsePhrase],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tax-rates.page.html',
  styleUrl: '../values/value-table.css',
})
export class TaxRatesPage {
  protected readonly store = inject(TaxRatesStore);
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly mayChange = computed(() => this.permissions.atLeast('admin'));

  private readonly permissions = inject(Permissions);
  private readonly formats = inject(LocalFormats);
  private readonly dialog = inject(MatDialog);
  private readonly undo = inject(UndoStack);
  private readonly transloco = inject(TranslocoService);

  constructor() {
    void this.store.rates.load();
  }

  protected percent(basisPoints: number): string {
    return this.formats.percent(basisPoints);
  }

  protected edit(rate: TaxRateView | undefined): void {
    this.dialog.open(TaxRateDialog, { data: rate, width: '32rem', maxWidth: '95vw' });
  }

  protected async switch({ id, name, active }: TaxRateView): Promise<void> {
    const outcome = await attempt(this.store.change(id, { active: !active }));
    this.failure.set(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) this.undo.push({ text: this.transloco.translate(active ? 'referenceData.told.rateOff' : 'referenceData.told.rateOn', { name }), undo: () => this.store.change(id, { active }) });
  }
}
