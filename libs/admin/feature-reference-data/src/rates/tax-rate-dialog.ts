import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { TaxRateView } from '@kontor/api-contracts';
import { attempt, TaxRatesStore, type Failure } from '@kontor/admin-data-access';
import { FailureNotice, UndoStack } from '@kontor/admin-ui';
import { newId } from '@kontor/kernel';
import { changeOf, draftOf, faultsOf, levels, newRateOf, treatments, type RateDraftFault, type TaxRateDraft } from './tax-rate-draft';

/** Makes a tax rate, or changes what may change of one. */
@Component({
  selector: 'kontor-tax-rate-dialog',
  imports: [FailureNotice, MatDialogModule, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tax-rate-dialog.html',
  styleUrl: '../dialog.css',
})
export class TaxRateDialog {
  /** Nothing for a new one. */
  protected readonly rate = inject<TaxRateView | undefined>(MAT_DIALOG_DATA);
  protected readonly treatments = treatments;
  protected readonly levels = levels;
  protected readonly draft = signal(draftOf(this.rate));
  protected readonly isTried = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);
  private readonly faults = computed(() => faultsOf(this.draft()));

  private readonly store = inject(TaxRatesStore);
  private readonly undo = inject(UndoStack);
  private readonly transloco = inject(TranslocoService);
  private readonly ref = inject<MatDialogRef<TaxRateDialog>>(MatDialogRef);
  private readonly key = newId();

  protected set(change: Partial<TaxRateDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected setTreatment(value: string): void {
    this.set({ treatment: treatments.find((treatment) => treatment === value) ?? 'included' });
  }

  protected setLevel(value: string): void {
    this.set({ level: levels.find((level) => level === value) ?? null });
  }

  protected has(fault: RateDraftFault): boolean {
    return this.isTried() && this.faults().includes(fault);
  }

  protected async save(): Promise<void> {
    this.isTried.set(true);
    if (this.isBusy() || this.faults().length > 0) return;
    this.isBusy.set(true);
    const rate = this.rate;
    const outcome = await attempt(rate ? this.store.change(rate.id, changeOf(this.draft())) : this.store.create(newRateOf(this.draft()), this.key));
    this.isBusy.set(false);
    if (!outcome.ok) return this.failure.set(outcome.failure);
    if (rate) this.undo.push({ text: this.transloco.translate('referenceData.told.changed', { name: rate.name }), undo: () => this.store.change(rate.id, changeOf(draftOf(rate))) });
    this.ref.close();
  }
}
