import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, linkedSignal, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { dateKinds, gridOutlooks, type GridFilter, type IssueGroup } from '@kontor/api-contracts';
import { choiceFields, ChoiceSearch, GridStore, Remote, RulesStore, type Choice, type ChoiceFieldName } from '@kontor/admin-data-access';
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
  private readonly grid = inject(GridStore);
  protected readonly rules = inject(RulesStore);
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
  protected readonly lists = choiceFields.map((field) => ({ field, search: this.find(field) }));
  /** What holds open transactions back, by cause; asked for when somebody opens the conditions. */
  protected readonly causes: Remote<readonly IssueGroup[]> = new Remote(() => this.grid.causes(this.desk.connection()?.id));

  focusSearch(): void {
    this.box().nativeElement.focus();
    this.box().nativeElement.select();
  }

  protected toggle(): void {
    this.isOpen.update((isOpen) => !isOpen);
    if (!this.isOpen()) return;
    void this.causes.load();
    void this.rules.rules.load();
  }

  protected type(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.desk.narrow({ text: text.trim() || undefined }), pause);
  }

  protected choose(field: ChoiceFieldName, choice: Choice | null): void {
    this.desk.narrow({ [`${field}Id`]: choice?.id });
  }

  protected text(name: 'merchant' | 'cardholder' | 'cardLast4' | 'from' | 'to', value: string): void {
    this.desk.narrow({ [name]: value.trim() || undefined });
  }

  protected pick<Name extends 'dateKind' | 'outlook' | 'issue' | 'ruleId'>(name: Name, value: string): void {
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
