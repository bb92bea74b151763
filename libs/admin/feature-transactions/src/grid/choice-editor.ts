import { afterNextRender, ChangeDetectionStrategy, Component, inject, Injector, signal, viewChild } from '@angular/core';
import type { GridRow } from '@kontor/api-contracts';
import { ChoiceSearch, type Choice, type ChoiceFieldName } from '@kontor/admin-data-access';
import { ChoiceInput } from '@kontor/admin-ui';
import type { ICellEditorAngularComp } from 'ag-grid-angular';
import type { ICellEditorParams } from 'ag-grid-community';

/** What the column tells its editor. */
export interface ChoiceEditorParams {
  readonly field: ChoiceFieldName;
  /** What screen readers call it. */
  readonly label: string;
}

type Params = ICellEditorParams<GridRow, Choice | null> & ChoiceEditorParams;

/** Type-ahead in a cell. Choosing ends the edit; Esc first closes the list, then leaves the cell as it was. */
@Component({
  selector: 'kontor-choice-editor',
  imports: [ChoiceInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.escape)': 'leave()' },
  template: `<kontor-choice-input [ariaLabel]="label()" [search]="search" [value]="value()" (valueChange)="take($event)" />`,
})
export class ChoiceEditor implements ICellEditorAngularComp {
  private readonly choices = inject(ChoiceSearch);
  private readonly injector = inject(Injector);
  private readonly box = viewChild.required(ChoiceInput);
  private params: Params | undefined;

  protected readonly label = signal('');
  protected readonly value = signal<Choice | null>(null);
  protected readonly search = (text: string): Promise<readonly Choice[]> => {
    const row = this.params?.data;
    return this.choices.find(this.params?.field ?? 'glAccount', text, row?.coding.serviceDate.value ?? row?.coding.receiptDate.value ?? row?.transaction.transactionDate);
  };

  agInit(params: Params): void {
    this.params = params;
    this.label.set(params.label);
    this.value.set(params.value ?? null);
  }

  afterGuiAttached(): void {
    afterNextRender(() => this.box().focus(), { injector: this.injector });
  }

  getValue(): Choice | null {
    return this.value();
  }

  /** Material keeps Esc to itself: with the list closed it is for the cell. */
  protected leave(): void {
    if (!this.box().isOpen) this.params?.api.stopEditing(true);
  }

  protected take(choice: Choice | null): void {
    this.value.set(choice);
    this.params?.stopEditing();
  }
}
