import { ChangeDetectionStrategy, Component, inject, Injectable } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { Shortcuts, type Shortcut } from '@kontor/admin-ui';

@Component({
  selector: 'kontor-keyboard-help',
  imports: [MatDialogModule, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title>{{ 'layout.helpTitle' | transloco }}</h2>
    <mat-dialog-content>
      <dl class="keys">
        @for (shortcut of shortcuts; track $index) {
          <div>
            <dt>
              <kbd>{{ shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key }}</kbd>
            </dt>
            <dd>{{ shortcut.text | transloco }}</dd>
          </div>
        }
      </dl>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" class="primary" mat-dialog-close>{{ 'layout.close' | transloco }}</button>
    </mat-dialog-actions>
  `,
})
class KeyboardHelpDialog {
  protected readonly shortcuts = inject<readonly Shortcut[]>(MAT_DIALOG_DATA);
}

/** Shows what the keys do on the page that is open. */
@Injectable({ providedIn: 'root' })
export class KeyboardHelp {
  private readonly dialog = inject(MatDialog);
  private readonly shortcuts = inject(Shortcuts);

  open(): void {
    this.dialog.open(KeyboardHelpDialog, { data: this.shortcuts.all(), maxWidth: '32rem' });
  }
}
