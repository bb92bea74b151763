import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StatementTable } from '@kontor/api-contracts';
import { ColumnChoice } from './column-choice';
import { amountStyles, datePatterns, decimalStyles, draftFields, gapsOf, mappingOf, type DraftField, type MappingDraft } from './mapping-draft';

/** Says by hand what the columns of a table mean; every change is seen at once in the rows below. */
@Component({
  selector: 'kontor-mapping-form',
  imports: [ColumnChoice, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mapping-form.html',
  styleUrl: './mapping-form.css',
})
export class MappingForm {
  readonly table = input.required<StatementTable>();
  readonly draft = input.required<MappingDraft>();
  readonly described = output<MappingDraft>();

  protected readonly fields = draftFields;
  protected readonly amountStyles = amountStyles;
  protected readonly decimalStyles = decimalStyles;
  /** With the one somebody has written before, if it is another. */
  protected readonly dates = computed(() => [...new Set<string>([...datePatterns, this.draft().date])]);
  protected readonly gaps = computed(() => gapsOf(this.draft()));
  /** For whoever talks to the API or wants to keep it. */
  protected readonly json = computed(() => {
    const text = mappingOf(this.draft(), this.table());
    return text === undefined ? '' : JSON.stringify(JSON.parse(text), null, 2);
  });

  protected change(part: Partial<MappingDraft>): void {
    this.described.emit({ ...this.draft(), ...part });
  }

  protected map(field: DraftField, column: number | null): void {
    this.change({ columns: { ...this.draft().columns, [field]: column } });
  }

  protected columnOf(field: DraftField): number | null {
    return this.draft().columns[field] ?? null;
  }
}
