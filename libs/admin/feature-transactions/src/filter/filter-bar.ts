import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, linkedSignal, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { dateKinds, gridOutlooks, type GridFilter } from '@kontor/api-contracts';
import { ChoiceSearch, type Choice, type ChoiceFieldName } from '@kontor/admin-data-access';
import { LanguageKeeper, LocalFormats, readAmount } from '@kontor/admin-language';
import { ChoiceInput, Icon } from '@kontor/admin-ui';
import { accountingFields } from '@kontor/exporter-contract';
import { money } from '@kontor/kernel';
import { mdiFilterOutline, mdiMagnify } from '@mdi/js';
import { GridDesk } from '../grid-desk';
import { FilterChips } from './filter-chips';
import { countConditions } from './filter-query';

/** Amounts of all currencies are compared by their digits; nearly all of them have two decimals. */
const filterCurrency = 'EUR';
const pause = 300;

/** The search and the conditions over the grid. */
@Component({
  selector: 'kontor-filter-bar',
  imports: [ChoiceInput, FilterChips, Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './filter-bar.html',
})
export class FilterBar {
  protected readonly desk = inject(GridDesk);
  private readonly choices = inject(ChoiceSearch);
  private readonly formats = inject(LocalFormats);
  private readonly keeper = inject(LanguageKeeper);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly icons = { filter: mdiFilterOutline, search: mdiMagnify };
  protected readonly dateKinds = dateKinds;
  protected readonly fields = accountingFields;
  protected readonly outlooks = gridOutlooks;
  protected readonly isOpen = signal(false);
  protected readonly conditions = computed(() => countConditions(this.desk.filter()));
  protected readonly search = linkedSignal(() => this.desk.filter().text ?? '');
  protected readonly wrong = signal<'minAmount' | 'maxAmount' | undefined>(undefined);
  protected readonly find = (field: ChoiceFieldName) => (text: string): Promise<readonly Choice[]> => this.choices.find(field, text);
  protected readonly findAccount = this.find('glAccount');
  protected readonly findSupplier = this.find('supplier');

  focusSearch(): void {
    this.box().nativeElement.focus();
    this.box().nativeElement.select();
  }

  protected type(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.narrow({ text: text.trim() || undefined }), pause);
  }

  protected narrow(change: { readonly [Name in keyof GridFilter]: GridFilter[Name] | undefined }): void {
    this.desk.narrow(change);
  }

  protected text(name: 'merchant' | 'cardholder' | 'cardLast4' | 'from' | 'to', value: string): void {
    this.desk.narrow({ [name]: value.trim() || undefined });
  }

  protected pick<Name extends 'dateKind' | 'outlook'>(name: Name, value: string): void {
    this.desk.narrow({ [name]: (value || undefined) as GridFilter[Name] });
  }

  protected shownAmount(minor: number | undefined): string {
    return minor === undefined ? '' : this.formats.decimal(money(minor, filterCurrency));
  }

  protected amount(name: 'minAmount' | 'maxAmount', text: string): void {
    const amount = readAmount(text, this.keeper.language(), filterCurrency);
    this.wrong.set(text.trim() !== '' && !amount ? name : undefined);
    if (!this.wrong()) this.desk.narrow({ [name]: amount ? Math.abs(amount.minor) : undefined });
  }

  protected toggleMissing(field: (typeof accountingFields)[number], isMissing: boolean): void {
    const others = (this.desk.filter().missing ?? []).filter((name) => name !== field);
    const missing = isMissing ? [...others, field] : others;
    this.desk.narrow({ missing: missing.length === 0 ? undefined : missing });
  }
}
