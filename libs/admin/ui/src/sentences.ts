import { ChangeDetectionStrategy, Component, inject, Injectable, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Failure } from '@kontor/admin-data-access';
import { firstValueFrom } from 'rxjs';
import { FailureNotice } from './failure-notice';

/** Something a person does with a sentence of their own, for whoever reads the books later; all texts in the language of the screen. */
export interface SentenceQuestion {
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  /** What to say when nothing was written. */
  readonly missing: string;
  /** The button that does it, named by the deed. */
  readonly confirm: string;
  /** Does it; gives why it could not be done, or nothing. */
  readonly act: (sentence: string) => Promise<Failure | undefined>;
}

@Component({
  selector: 'kontor-sentence-dialog',
  imports: [FailureNotice, MatDialogModule, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>{{ question.title }}</h2>
    <form (submit)="send($event, sentence.value)">
      <mat-dialog-content>
        <p>{{ question.hint }}</p>
        <div class="field">
          <label for="sentence">{{ question.label }}</label>
          <input id="sentence" #sentence maxlength="500" [attr.aria-invalid]="isMissing() || null" aria-describedby="sentence-missing" />
        </div>
        <p id="sentence-missing" class="hint" role="alert">{{ isMissing() ? question.missing : '' }}</p>
        @if (failure(); as failure) {
          <kontor-failure-notice [failure]="failure" />
        }
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" [mat-dialog-close]="false">{{ 'confirmation.cancel' | transloco }}</button>
        <button type="submit" class="primary" [attr.aria-disabled]="isBusy()">{{ question.confirm }}</button>
      </mat-dialog-actions>
    </form>
  `,
})
class SentenceDialog {
  protected readonly question = inject<SentenceQuestion>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<SentenceDialog, boolean>>(MatDialogRef);

  protected readonly isMissing = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);

  protected async send(event: Event, written: string): Promise<void> {
    event.preventDefault();
    const sentence = written.trim();
    this.isMissing.set(sentence === '');
    if (sentence === '' || this.isBusy()) return;
    this.isBusy.set(true);
    this.failure.set(await this.question.act(sentence));
    this.isBusy.set(false);
    if (!this.failure()) this.dialog.close(true);
  }
}

/** Asks a person for the sentence that goes with what they do. */
@Injectable({ providedIn: 'root' })
export class Sentences {
  private readonly dialog = inject(MatDialog);

  /** True once it is done. */
  async ask(question: SentenceQuestion): Promise<boolean> {
    const asked = this.dialog.open<SentenceDialog, SentenceQuestion, boolean>(SentenceDialog, { data: question, maxWidth: '36rem' });
    return (await firstValueFrom(asked.afterClosed())) === true;
  }
}
