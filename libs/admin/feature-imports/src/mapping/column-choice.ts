import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StatementTable } from '@kontor/api-contracts';

/** Which column holds something, with what stands in it in the first row. */
@Component({
  selector: 'kontor-column-choice',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="field">
      <label [for]="id()">{{ label() }}</label>
      <select #choice [id]="id()" [attr.aria-describedby]="id() + '-sample'" (change)="chosen.emit(choice.value === '' ? null : +choice.value)">
        <option value="" [selected]="column() === null">{{ 'imports.mapping.none' | transloco }}</option>
        @for (name of names(); track $index) {
          <option [value]="$index" [selected]="column() === $index">{{ name }}</option>
        }
      </select>
      <p [id]="id() + '-sample'" class="aside">{{ sample() }}</p>
    </div>
  `,
})
export class ColumnChoice {
  readonly id = input.required<string>();
  readonly label = input.required<string>();
  readonly table = input.required<StatementTable>();
  /** Counted from 0; null is none. */
  readonly column = input.required<number | null>();
  readonly chosen = output<number | null>();

  /** A column without a name goes by its number. */
  protected readonly names = computed(() => this.table().columns.map((name, index) => (name === '' ? `${index + 1}` : name)));
  protected readonly sample = computed(() => {
    const column = this.column();
    if (column === null) return '';
    return this.table().rows.map((row) => row[column] ?? '').filter((cell) => cell !== '').slice(0, 2).join(' · ');
  });
}
