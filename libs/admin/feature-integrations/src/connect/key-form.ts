import { ChangeDetectionStrategy, Component, computed, input, output, signal, viewChild, type ElementRef } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FieldError } from '@kontor/api-contracts';

let forms = 0;

/** Takes an API key. It is given on and kept nowhere, and the field is empty afterwards. */
@Component({
  selector: 'kontor-key-form',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form novalidate (submit)="give($event)">
      <div class="field">
        <label [for]="id">{{ 'integrations.key.label' | transloco }}</label>
        <input #key type="password" autocomplete="off" spellcheck="false" required [id]="id" [attr.aria-invalid]="isMissing() || refusal() !== undefined" [attr.aria-describedby]="id + '-hint'" (input)="isMissing.set(false)" />
        <p class="hint" [id]="id + '-hint'">
          @if (isMissing()) {
            {{ 'integrations.key.missing' | transloco }}
          } @else if (refusal()) {
            {{ 'integrations.key.refused' | transloco: { detail: refusal() } }}
          }
        </p>
      </div>
      <button type="submit" class="primary" [attr.aria-disabled]="isBusy()">{{ isBusy() ? ('integrations.connect.busy' | transloco) : action() }}</button>
    </form>
  `,
  styles: 'form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; justify-items: start; } .field { width: 100%; }',
})
export class KeyForm {
  /** What the button does. */
  readonly action = input.required<string>();
  readonly isBusy = input(false);
  /** Of the server's answer; the one at `apiKey` is shown. */
  readonly refused = input<readonly FieldError[]>([]);

  readonly given = output<string>();

  protected readonly id = `api-key-${(forms += 1)}`;
  protected readonly isMissing = signal(false);
  protected readonly refusal = computed(() => this.refused().find(({ field }) => field === 'apiKey')?.detail);
  private readonly key = viewChild.required<ElementRef<HTMLInputElement>>('key');

  protected give(event: Event): void {
    event.preventDefault();
    if (this.isBusy()) return;
    const field = this.key().nativeElement;
    const key = field.value.trim();
    this.isMissing.set(key === '');
    if (key === '') return field.focus();
    field.value = '';
    this.given.emit(key);
  }
}
