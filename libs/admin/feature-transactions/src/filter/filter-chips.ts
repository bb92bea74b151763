import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { GridFilter } from '@kontor/api-contracts';
import { LanguageKeeper, LocalFormats } from '@kontor/admin-language';
import { Icon } from '@kontor/admin-ui';
import { money } from '@kontor/kernel';
import { mdiClose } from '@mdi/js';
import { GridDesk } from '../grid-desk';

type Condition = Exclude<keyof GridFilter, 'lane' | 'text' | 'dateKind' | 'kinds' | 'status' | 'sources'>;

/** Every condition that holds, in words, each with its way out. */
@Component({
  selector: 'kontor-filter-chips',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (chips().length > 0) {
      <ul class="chips" [attr.aria-label]="'transactions.filter.active' | transloco">
        @for (chip of chips(); track chip.name) {
          <li>
            <button type="button" class="filter-chip" [attr.aria-label]="'transactions.filter.drop' | transloco: { condition: chip.words }" (click)="drop(chip.name)">
              {{ chip.words }}<kontor-icon [path]="close" />
            </button>
          </li>
        }
        <li><button type="button" class="link" (click)="desk.widen()">{{ 'transactions.filter.dropAll' | transloco }}</button></li>
      </ul>
    }
  `,
})
export class FilterChips {
  protected readonly desk = inject(GridDesk);
  private readonly transloco = inject(TranslocoService);
  private readonly formats = inject(LocalFormats);
  private readonly keeper = inject(LanguageKeeper);

  protected readonly close = mdiClose;
  protected readonly chips = computed(() => {
    const language = this.keeper.language();
    const { lane: _lane, text: _text, dateKind: _kind, ...conditions } = this.desk.filter();
    return (Object.entries(conditions) as [Condition, unknown][]).filter(([, value]) => value !== undefined).map(([name, value]) => ({ name, words: this.words(name, value, language) }));
  });

  protected drop(name: Condition): void {
    this.desk.narrow({ [name]: undefined });
  }

  private words(name: Condition, value: unknown, language: string): string {
    const say = (key: string, gaps = {}): string => this.transloco.translate(key, gaps, language);
    const kind = say(`transactions.filter.dateKinds.${this.desk.filter().dateKind ?? 'booking'}`);
    return say(`transactions.chip.${name}`, { value: this.shown(name, value, say), kind });
  }

  private shown(name: Condition, value: unknown, say: (key: string) => string): string {
    const text = String(value);
    if (name === 'from' || name === 'to') return this.formats.day(text);
    if (name === 'minAmount' || name === 'maxAmount') return this.formats.decimal(money(Number(text), 'EUR'));
    if (name === 'missing') return text.split(',').map((field) => say(`transactions.field.${field}`)).join(', ');
    return name === 'outlook' ? say(`transactions.state.${text}`) : text;
  }
}
