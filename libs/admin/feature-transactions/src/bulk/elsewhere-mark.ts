import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Selection } from '@kontor/api-contracts';
import { attempt, CodingsStore, LaneMovesStore, type Failure } from '@kontor/admin-data-access';
import { CountPipe } from '@kontor/admin-language';
import { FailureNotice, Toasts } from '@kontor/admin-ui';

/** What is to be marked. */
export interface ElsewhereMarkData {
  readonly selection: Selection;
  readonly count: number;
  readonly connectionId: string;
}

/** Notes that somebody brought the transactions into the books by other means. Nothing is sent; it can be taken back. */
@Component({
  selector: 'kontor-elsewhere-mark',
  imports: [CountPipe, FailureNotice, MatDialogModule, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>{{ 'transactions.elsewhere.title' | transloco: { count: data.count | count } }}</h2>
    <form (submit)="mark($event, note.value)">
      <mat-dialog-content>
        <p>{{ 'transactions.elsewhere.hint' | transloco }}</p>
        <div class="field">
          <label for="elsewhere-note">{{ 'transactions.elsewhere.note' | transloco }}</label>
          <input id="elsewhere-note" #note maxlength="500" required [attr.aria-invalid]="isNoteless() || null" />
        </div>
        @if (isNoteless()) {
          <p class="hint" role="alert">{{ 'transactions.elsewhere.noteMissing' | transloco }}</p>
        }
        @if (failure(); as failure) {
          <kontor-failure-notice [failure]="failure" />
        }
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" mat-dialog-close>{{ 'confirmation.cancel' | transloco }}</button>
        <button type="submit" class="primary">{{ 'transactions.elsewhere.mark' | transloco }}</button>
      </mat-dialog-actions>
    </form>
  `,
})
export class ElsewhereMark {
  protected readonly data = inject<ElsewhereMarkData>(MAT_DIALOG_DATA);
  private readonly dialog = inject(MatDialogRef);
  private readonly moves = inject(LaneMovesStore);
  private readonly codings = inject(CodingsStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  protected readonly isNoteless = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);

  protected async mark(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    const note = typed.trim();
    this.isNoteless.set(note === '');
    if (note === '') return;
    const outcome = await attempt(this.moves.markElsewhere(this.data.connectionId, { ...this.data.selection, note }));
    if (!outcome.ok) return this.failure.set(outcome.failure);
    this.codings.tell([]);
    this.toasts.tell(this.transloco.translate('transactions.elsewhere.done', { count: this.data.count }));
    this.dialog.close();
  }
}
