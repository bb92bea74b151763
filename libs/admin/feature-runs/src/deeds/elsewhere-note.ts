import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { attempt, LaneMovesStore, type Failure } from '@kontor/admin-data-access';
import { FailureNotice, UndoStack } from '@kontor/admin-ui';
import type { Chosen } from './deeds';

/** Notes that a transaction whose export came to nothing stands in the books already. Nothing is sent; it can be undone. */
@Component({
  selector: 'kontor-elsewhere-note',
  imports: [FailureNotice, MatDialogModule, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './deeds.css',
  template: `
    <h2 mat-dialog-title>{{ 'runs.elsewhere.title' | transloco }}</h2>
    <form (submit)="mark($event, note.value)">
      <mat-dialog-content>
        <p>{{ 'runs.elsewhere.hint' | transloco }}</p>
        <div class="field">
          <label for="elsewhere-note">{{ 'runs.elsewhere.note' | transloco }}</label>
          <input id="elsewhere-note" #note maxlength="500" required [attr.aria-invalid]="isNoteless() || null" />
        </div>
        @if (isNoteless()) {
          <p class="hint" role="alert">{{ 'runs.elsewhere.noteMissing' | transloco }}</p>
        }
        @if (failure(); as failure) {
          <kontor-failure-notice [failure]="failure" />
        }
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" mat-dialog-close>{{ 'confirmation.cancel' | transloco }}</button>
        <button type="submit" class="primary">{{ 'runs.elsewhere.mark' | transloco }}</button>
      </mat-dialog-actions>
    </form>
  `,
})
export class ElsewhereNote {
  private readonly data = inject<Chosen>(MAT_DIALOG_DATA);
  private readonly dialog = inject(MatDialogRef);
  private readonly moves = inject(LaneMovesStore);
  private readonly undo = inject(UndoStack);
  private readonly transloco = inject(TranslocoService);

  protected readonly isNoteless = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);

  protected async mark(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    const note = typed.trim();
    this.isNoteless.set(note === '');
    if (note === '') return;
    const { connectionId, transactionIds } = this.data;
    const outcome = await attempt(this.moves.markElsewhere(connectionId, { transactionIds, note }));
    if (!outcome.ok) return this.failure.set(outcome.failure);
    const reason = this.transloco.translate('undo.undo');
    this.undo.push({ text: this.transloco.translate('runs.elsewhere.done'), undo: () => this.takeBack({ transactionIds, reason }) });
    this.dialog.close(true);
  }

  private async takeBack(wish: { readonly transactionIds: readonly string[]; readonly reason: string }): Promise<string | void> {
    const outcome = await attempt(this.moves.takeBack(this.data.connectionId, wish));
    if (!outcome.ok) return this.transloco.translate('runs.elsewhere.notUndone');
  }
}
