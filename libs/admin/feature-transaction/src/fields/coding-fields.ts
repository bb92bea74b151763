import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CodingChange } from '@kontor/api-contracts';
import { DataFieldsStore, type ChoiceFieldName } from '@kontor/admin-data-access';
import { DayPipe } from '@kontor/admin-language';
import { FailureNotice, RemoteFrame } from '@kontor/admin-ui';
import { PanelDesk } from '../panel-desk';
import { ChoiceField } from './choice-field';
import { TextField } from './text-field';

const lineFields = ['glAccount', 'taxRate', 'costCenter', 'costUnit'] as const;

const textFields = [
  { name: 'receiptNumber', kind: 'text', longest: 100 },
  { name: 'receiptDate', kind: 'date', longest: 10 },
  { name: 'serviceDate', kind: 'date', longest: 10 },
  { name: 'note', kind: 'note', longest: 1000 },
] as const;
type TextFieldName = (typeof textFields)[number]['name'];

/** The fields of the open transaction, each written as soon as somebody leaves it. */
@Component({
  selector: 'kontor-coding-fields',
  imports: [ChoiceField, DayPipe, FailureNotice, RemoteFrame, TextField, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './fields.css',
  templateUrl: './coding-fields.html',
})
export class CodingFields {
  protected readonly desk = inject(PanelDesk);
  private readonly dataFields = inject(DataFieldsStore).fields;
  private readonly transloco = inject(TranslocoService);

  /** The one line of a transaction that is not split. */
  protected readonly single = computed(() => {
    const lines = this.desk.open().coding.value()?.lines ?? [];
    return lines.length === 1 ? lines[0] : undefined;
  });
  protected readonly lineChoices = computed(() => lineFields.filter((field) => this.isActive(field)));
  protected readonly texts = computed(() => textFields.filter(({ name }) => this.isActive(name)));
  private readonly issues = computed(() => this.desk.open().heldUp.value()?.flatMap(({ issues, isNothingToDo }) => (isNothingToDo ? [] : issues)) ?? []);

  constructor() {
    if (this.dataFields.value() === undefined) void this.dataFields.load();
  }

  /** What is switched off is hidden; until that is known, everything is shown. */
  protected isActive(field: string): boolean {
    return this.dataFields.value()?.find((known) => known.field === field)?.active ?? true;
  }

  protected isRequired(field: string): boolean {
    return this.dataFields.value()?.find((known) => known.field === field)?.requiredForExport ?? false;
  }

  protected issueOf(field: string): string | undefined {
    return this.issues().find((issue) => issue.field === field)?.title;
  }

  protected choose(field: ChoiceFieldName, id: string | null): void {
    void this.change({ [`${field}Id`]: id }, field);
  }

  protected write(field: TextFieldName, text: string | null): void {
    void this.change({ [field]: text }, field);
  }

  private change(change: CodingChange, field: string): Promise<boolean> {
    return this.desk.change(change, this.transloco.translate(`transaction.field.${field}`));
  }
}
