import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ValueUse } from '@kontor/api-contracts';
import { CountPipe } from '@kontor/admin-language';

const places = ['transactions', 'rules', 'cardDefaults'] as const;

/** Where a value is chosen: "12 transactions, 1 rule". */
@Component({
  selector: 'kontor-use-phrase',
  imports: [CountPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (each of uses(); track each.place) {
      <span class="part">{{ 'referenceData.use.' + each.place + (each.count === 1 ? '.one' : '.many') | transloco: { count: (each.count | count) } }}</span>
    } @empty {
      <span class="aside">{{ 'referenceData.use.nowhere' | transloco }}</span>
    }
  `,
  styles: '.part:not(:last-child)::after { content: ", "; }',
})
export class UsePhrase {
  readonly use = input.required<ValueUse | null>();

  protected readonly uses = computed(() => {
    const use = this.use();
    return use === null ? [] : places.map((place) => ({ place, count: use[place] })).filter(({ count }) => count > 0);
  });
}
