import { ChangeDetectionStrategy, Component, inject, Injectable } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';

/** A question before something that cannot simply be undone; all texts in the language of the screen. */
export interface Question {
  readonly title: string;
  /** The consequences, one sentence each. */
  readonly consequences: readonly string[];
  /** The button that does it, named by the deed: `Disconnect`. */
  readonly confirm: string;
}

@Component({
  selector: 'kontor-confirmation',
  imports: [MatDialogModule, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>{{ question.title }}</h2>
    <mat-dialog-content>
      @for (consequence of question.consequences; track $index) {
        <p>{{ consequence }}</p>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" [mat-dialog-close]="false">{{ 'confirmation.cancel' | transloco }}</button>
      <button type="button" class="primary" [mat-dialog-close]="true">{{ question.confirm }}</button>
    </mat-dialog-actions>
  `,
})
class Confirmation {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
}

/** Asks a person before something that cannot simply be undone. */
@Injectable({ providedIn: 'root' })
export class Confirmations {
  private readonly dialog = inject(MatDialog);

  async ask(question: Question): Promise<boolean> {
    const asked = this.dialog.open<Confirmation, Question, boolean>(Confirmation, { data: question, role: 'alertdialog', maxWidth: '32rem', autoFocus: 'first-tabbable' });
    return (await firstValueFrom(asked.afterClosed())) === true;
  }
}
