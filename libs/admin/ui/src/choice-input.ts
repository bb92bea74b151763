import { ChangeDetectionStrategy, Component, input, linkedSignal, model, signal, viewChild, type ElementRef } from '@angular/core';
import { MatAutocompleteModule, MatAutocompleteTrigger, type MatAutocompleteSelectedEvent } from '@angular/material/autocomplete';
import { TranslocoPipe } from '@jsverse/transloco';
import { failureOf, type Choice, type Failure } from '@kontor/admin-data-access';

/** How long somebody pauses before the list follows what they typed. */
const pause = 150;

/**
 * A text box with type-ahead over reference data. Enter takes the first hit and so does Tab after typing, Esc and leaving bring back what was chosen,
 * an emptied box chooses nothing. Its label belongs to whoever uses it: give an `inputId` or an `ariaLabel`.
 */
@Component({
  selector: 'kontor-choice-input',
  imports: [MatAutocompleteModule, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input
      #box
      type="text"
      autocomplete="off"
      [id]="inputId()"
      [attr.aria-label]="ariaLabel() || null"
      [attr.aria-describedby]="describedBy() || null"
      [attr.aria-invalid]="invalid() || null"
      [readonly]="readonly()"
      [placeholder]="placeholder()"
      [matAutocomplete]="hits"
      [matAutocompleteDisabled]="readonly()"
      [value]="shown()"
      (focus)="begin()"
      (input)="type(box.value)"
      (blur)="settle(box.value)"
      (keydown.escape)="restore()"
      (keydown.tab)="takeFirst()"
    />
    <mat-autocomplete #hits="matAutocomplete" autoActiveFirstOption panelWidth="min(26rem, 92vw)" (optionSelected)="take($event)">
      @for (choice of found(); track choice.id) {
        <mat-option [value]="choice">
          {{ choice.label }}
          @if (choice.hint) {
            <span class="aside">{{ choice.hint }}</span>
          }
        </mat-option>
      } @empty {
        @if (failure()) {
          <mat-option disabled>{{ 'choice.failed' | transloco }}</mat-option>
        } @else if (searched()) {
          <mat-option disabled>{{ 'choice.none' | transloco }}</mat-option>
        }
      }
    </mat-autocomplete>
  `,
})
export class ChoiceInput {
  /** Gives what fits the typed text. */
  readonly search = input.required<(text: string) => Promise<readonly Choice[]>>();
  readonly value = model<Choice | null>(null);
  readonly inputId = input('');
  readonly ariaLabel = input('');
  readonly describedBy = input('');
  readonly placeholder = input('');
  readonly readonly = input(false);
  readonly invalid = input(false);

  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly trigger = viewChild.required(MatAutocompleteTrigger);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  private isTyped = false;

  protected readonly shown = linkedSignal(() => this.value()?.label ?? '');
  protected readonly found = signal<readonly Choice[]>([]);
  protected readonly searched = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);

  focus(): void {
    this.box().nativeElement.focus();
    this.box().nativeElement.select();
  }

  /** Whether the list is open, and Enter and Esc are about it. */
  get isOpen(): boolean {
    return this.trigger().panelOpen;
  }

  protected begin(): void {
    this.isTyped = false;
    if (!this.readonly()) void this.look('');
  }

  protected type(text: string): void {
    this.isTyped = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(text), pause);
  }

  /** Whoever typed and goes on means the hit that is marked. */
  protected takeFirst(): void {
    const { panelOpen, activeOption } = this.trigger();
    if (panelOpen && this.isTyped && this.box().nativeElement.value.trim() !== '' && activeOption) this.choose(activeOption.value as Choice);
  }

  protected take({ option }: MatAutocompleteSelectedEvent): void {
    this.choose(option.value as Choice);
  }

  /** A text that was not chosen from the list chooses nothing; only an emptied box does. */
  protected settle(text: string): void {
    clearTimeout(this.timer);
    if (text.trim() === '' && this.value() !== null) this.choose(null);
    else this.restore();
  }

  protected restore(): void {
    this.box().nativeElement.value = this.value()?.label ?? '';
  }

  private choose(choice: Choice | null): void {
    this.value.set(choice);
    this.shown.set(choice?.label ?? '');
    this.restore();
  }

  private async look(text: string): Promise<void> {
    const look = ++this.asked;
    try {
      const found = await this.search()(text);
      if (look !== this.asked) return;
      this.found.set(found);
      this.failure.set(undefined);
    } catch (error) {
      this.failure.set(failureOf(error)); // refused or not answered: the list says so
      this.found.set([]);
    }
    this.searched.set(true);
  }
}
