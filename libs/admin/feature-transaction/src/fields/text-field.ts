import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import type { CodedValue } from '@kontor/api-contracts';
import { FieldFrame } from './field-frame';

/** A field that is typed into. Enter and leaving write it, Esc brings back what was there; a refused text stays to be mended. */
@Component({
  selector: 'kontor-text-field',
  imports: [FieldFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './fields.css',
  template: `
    <kontor-field-frame [name]="name()" [label]="label()" [required]="required()" [issue]="issue()" [provenance]="coded().provenance">
      @if (kind() === 'note') {
        <textarea #box rows="2" [id]="'field-' + name()" [attr.aria-describedby]="'about-' + name()" [readOnly]="readonly()" [attr.maxlength]="longest()" [value]="draft()" (input)="draft.set(box.value)" (blur)="settle()" (keydown.escape)="restore($event)"></textarea>
      } @else {
        <input #box [type]="kind()" [id]="'field-' + name()" [attr.aria-describedby]="'about-' + name()" [attr.aria-invalid]="issue() ? true : null" [readOnly]="readonly()" [attr.maxlength]="kind() === 'text' ? longest() : null" [value]="draft()" (input)="draft.set(box.value)" (blur)="settle()" (keydown.enter)="settle()" (keydown.escape)="restore($event)" />
      }
    </kontor-field-frame>
  `,
})
export class TextField {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly coded = input.required<CodedValue<string>>();
  readonly kind = input<'text' | 'date' | 'note'>('text');
  readonly longest = input(100);
  readonly required = input(false);
  readonly readonly = input(false);
  readonly issue = input<string | undefined>();
  /** What is to be written; null empties. */
  readonly changed = output<string | null>();

  private readonly stored = computed(() => this.coded().value ?? '');
  protected readonly draft = linkedSignal(() => this.stored());

  protected settle(): void {
    const text = this.draft().trim();
    if (this.readonly() || text === this.stored()) return;
    this.changed.emit(text === '' ? null : text);
  }

  /** The panel closes with Esc, too, but not while somebody takes back what they typed. */
  protected restore(event: Event): void {
    if (this.draft() === this.stored()) return;
    event.preventDefault();
    event.stopPropagation();
    this.draft.set(this.stored());
  }
}
