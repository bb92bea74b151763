import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ViewContent } from '@kontor/api-contracts';
import { attempt, ViewsStore, type Failure } from '@kontor/admin-data-access';
import { FailureNotice, Toasts } from '@kontor/admin-ui';

/** Gives the present filter, order and columns a name. */
@Component({
  selector: 'kontor-view-keeping',
  imports: [FailureNotice, MatDialogModule, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>{{ 'transactions.views.keep' | transloco }}</h2>
    <form (submit)="keep($event, name.value, shared.checked)">
      <mat-dialog-content>
        <div class="field">
          <label for="view-name">{{ 'transactions.views.name' | transloco }}</label>
          <input id="view-name" #name maxlength="100" required [attr.aria-invalid]="isNameless() || null" />
        </div>
        @if (isNameless()) {
          <p class="hint" role="alert">{{ 'transactions.views.nameMissing' | transloco }}</p>
        }
        <label class="check"><input #shared type="checkbox" />{{ 'transactions.views.share' | transloco }}</label>
        @if (failure(); as failure) {
          <kontor-failure-notice [failure]="failure" />
        }
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" mat-dialog-close>{{ 'confirmation.cancel' | transloco }}</button>
        <button type="submit" class="primary">{{ 'transactions.views.save' | transloco }}</button>
      </mat-dialog-actions>
    </form>
  `,
})
export class ViewKeeping {
  private readonly content = inject<ViewContent>(MAT_DIALOG_DATA);
  private readonly dialog = inject(MatDialogRef);
  private readonly store = inject(ViewsStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  protected readonly isNameless = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);

  protected async keep(event: Event, typed: string, shared: boolean): Promise<void> {
    event.preventDefault();
    const name = typed.trim();
    this.isNameless.set(name === '');
    if (name === '') return;
    const outcome = await attempt(this.store.keep({ ...this.content, name, shared }));
    if (!outcome.ok) return this.failure.set(outcome.failure);
    this.toasts.tell(this.transloco.translate('transactions.views.kept', { name }));
    this.dialog.close();
  }
}
