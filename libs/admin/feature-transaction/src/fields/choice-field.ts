import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { ChosenReference, ChosenTaxRate, CodedValue } from '@kontor/api-contracts';
import { ChoiceSearch, type Choice, type ChoiceFieldName } from '@kontor/admin-data-access';
import { ChoiceInput } from '@kontor/admin-ui';
import { choiceOf } from './choices';
import { FieldFrame } from './field-frame';

/** A field whose value is chosen from the reference data. */
@Component({
  selector: 'kontor-choice-field',
  imports: [ChoiceInput, FieldFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <kontor-field-frame [name]="name()" [label]="label()" [required]="required()" [issue]="issue()" [provenance]="coded().provenance">
      <kontor-choice-input [inputId]="'field-' + name()" [describedBy]="'about-' + name()" [search]="find" [value]="value()" [readonly]="readonly()" [invalid]="issue() !== undefined" (valueChange)="take($event)" />
    </kontor-field-frame>
  `,
})
export class ChoiceField {
  readonly name = input.required<ChoiceFieldName>();
  readonly label = input.required<string>();
  readonly coded = input.required<CodedValue<ChosenReference | ChosenTaxRate>>();
  /** The day by which tax rates are chosen. */
  readonly day = input<string | undefined>();
  readonly required = input(false);
  readonly readonly = input(false);
  readonly issue = input<string | undefined>();
  /** The id of what was chosen; null empties. */
  readonly changed = output<string | null>();

  private readonly choices = inject(ChoiceSearch);
  protected readonly value = computed(() => choiceOf(this.coded().value), { equal: (left, right) => left?.id === right?.id && left?.label === right?.label });
  protected readonly find = (text: string): Promise<readonly Choice[]> => this.choices.find(this.name(), text, this.day());

  protected take(choice: Choice | null): void {
    if (choice?.id !== this.value()?.id) this.changed.emit(choice?.id ?? null);
  }
}
