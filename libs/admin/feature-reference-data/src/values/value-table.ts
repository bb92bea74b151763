import { ChangeDetectionStrategy, Component, computed, input, model, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReferenceView } from '@kontor/api-contracts';
import { UsePhrase } from '../use-phrase';

/** Values as a table, of which several can be marked. */
@Component({
  selector: 'kontor-value-table',
  imports: [TranslocoPipe, UsePhrase],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './value-table.html',
  styleUrl: './value-table.css',
})
export class ValueTable {
  readonly values = input.required<readonly ReferenceView[]>();
  /** Names of accounting systems by the id of the connection. */
  readonly sources = input.required<ReadonlyMap<string, string>>();
  readonly mayChange = input(false);
  readonly label = input.required<string>();
  readonly chosen = model.required<ReadonlySet<string>>();
  readonly edited = output<ReferenceView>();
  readonly switched = output<ReferenceView>();

  protected readonly isAll = computed(() => this.values().every(({ id }) => this.chosen().has(id)));

  protected choose(id: string, isChosen: boolean): void {
    this.chosen.update((before) => new Set(isChosen ? [...before, id] : [...before].filter((other) => other !== id)));
  }

  protected chooseAll(isChosen: boolean): void {
    this.chosen.set(new Set(isChosen ? this.values().map(({ id }) => id) : []));
  }

  /** The systems that list it now. */
  protected sourceOf({ links }: ReferenceView): string {
    return links.flatMap(({ connectionId, present }) => (present ? (this.sources().get(connectionId) ?? []) : [])).join(', ');
  }
}
