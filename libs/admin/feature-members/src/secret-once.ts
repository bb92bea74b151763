import { ChangeDetectionStrategy, Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { mdiContentCopy } from '@mdi/js';
import { Icon } from '@kontor/admin-ui';

let made = 0;

/** A secret that nobody will see again, to be copied now. */
@Component({
  selector: 'kontor-secret-once',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './secret-once.css',
  template: `
    <div class="field">
      <label [for]="id">{{ label() }}</label>
      <input #field type="text" readonly spellcheck="false" [id]="id" [value]="secret()" (focus)="field.select()" />
    </div>
    <p class="row">
      <button type="button" (click)="copy(field)"><kontor-icon [path]="icon" /> {{ 'members.secret.copy' | transloco }}</button>
      <span class="aside" role="status">{{ toldKey() && (toldKey() | transloco) }}</span>
    </p>
    <p>{{ 'members.secret.once' | transloco }}</p>
  `,
})
export class SecretOnce {
  readonly label = input.required<string>();
  readonly secret = input.required<string>();

  private readonly clipboard: Clipboard | undefined = inject(DOCUMENT).defaultView?.navigator.clipboard;
  protected readonly id = `secret-${(made += 1)}`;
  protected readonly icon = mdiContentCopy;
  protected readonly toldKey = signal('');

  /** Browsers give the clipboard to pages of https only; elsewhere the text is marked, to be copied by hand. */
  protected async copy(field: HTMLInputElement): Promise<void> {
    try {
      if (!this.clipboard) throw new DOMException('no clipboard', 'NotAllowedError');
      await this.clipboard.writeText(this.secret());
      this.toldKey.set('members.secret.copied');
    } catch {
      // NotAllowedError: the browser or the person does not let the page write
      field.focus();
      field.select();
      this.toldKey.set('members.secret.marked');
    }
  }
}
