import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild, type ElementRef } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Money } from '@kontor/kernel';
import { ChoiceSearch, type Choice } from '@kontor/admin-data-access';
import { LocalFormats, MoneyPipe } from '@kontor/admin-language';
import { ChoiceInput } from '@kontor/admin-ui';
import { netOf } from './amounts';
import type { Basis, DraftLine, LineFault, Rate } from './split-draft';

type Change = Partial<Omit<DraftLine, 'key'>>;

/** One line of a split as it is typed. */
@Component({
  selector: 'kontor-split-line',
  imports: [ChoiceInput, MoneyPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './split.css',
  template: `
    @let at = number();
    <div class="cells">
      <div class="cell">
        <input #amount type="text" inputmode="decimal" autocomplete="off" [attr.aria-label]="'transaction.split.amountOf' | transloco: { number: at }" [attr.aria-invalid]="isWrong() ? true : null" [attr.aria-describedby]="'split-about-' + at" [placeholder]="placeholder()" [value]="line().typed" (input)="tell({ typed: amount.value })" />
        <span class="aside" [id]="'split-about-' + at" [class.bad]="isWrong()">
          @if (fault(); as fault) {
            {{ 'transaction.split.fault.' + fault | transloco }}
          } @else if (gross(); as gross) {
            {{ (basis() === 'net' ? 'transaction.split.grossIs' : 'transaction.split.netIs') | transloco: { amount: (other(gross) | money) } }}
          }
        </span>
      </div>
      <kontor-choice-input class="field" [ariaLabel]="'transaction.split.accountOf' | transloco: { number: at }" [placeholder]="'transaction.field.glAccount' | transloco" [search]="accounts" [value]="line().glAccount" (valueChange)="tell({ glAccount: $event })" />
      <kontor-choice-input class="field" [ariaLabel]="'transaction.split.rateOf' | transloco: { number: at }" [placeholder]="'transaction.field.taxRate' | transloco" [search]="findRate" [value]="line().taxRate" (valueChange)="tell({ taxRate: asRate($event) })" />
      @if (showsCenter()) {
        <kontor-choice-input class="field" [ariaLabel]="'transaction.split.centerOf' | transloco: { number: at }" [placeholder]="'transaction.field.costCenter' | transloco" [search]="centers" [value]="line().costCenter" (valueChange)="tell({ costCenter: $event })" />
      }
      @if (showsUnit()) {
        <kontor-choice-input class="field" [ariaLabel]="'transaction.split.unitOf' | transloco: { number: at }" [placeholder]="'transaction.field.costUnit' | transloco" [search]="units" [value]="line().costUnit" (valueChange)="tell({ costUnit: $event })" />
      }
      <input #words type="text" maxlength="250" autocomplete="off" [attr.aria-label]="'transaction.split.textOf' | transloco: { number: at }" [placeholder]="'transaction.field.text' | transloco" [value]="line().text" (input)="tell({ text: words.value })" />
    </div>
  `,
})
export class SplitLine {
  readonly line = input.required<DraftLine>();
  /** Counted from 1. */
  readonly number = input.required<number>();
  readonly gross = input.required<Money | undefined>();
  /** What this line gets because it is the last and empty. */
  readonly rest = input<Money | undefined>();
  readonly fault = input<LineFault | undefined>();
  readonly basis = input.required<Basis>();
  readonly rates = input.required<readonly Rate[]>();
  readonly showsCenter = input(true);
  readonly showsUnit = input(true);
  readonly changed = output<Change>();

  private readonly choices = inject(ChoiceSearch);
  private readonly formats = inject(LocalFormats);
  private readonly amount = viewChild.required<ElementRef<HTMLInputElement>>('amount');

  /** What nobody has typed yet is not wrong. */
  protected readonly isWrong = computed(() => this.fault() !== undefined && this.fault() !== 'missing');
  protected readonly placeholder = computed(() => {
    const rest = this.rest();
    return rest ? this.formats.money(rest) : '';
  });
  protected readonly accounts = (text: string): Promise<readonly Choice[]> => this.choices.find('glAccount', text);
  protected readonly centers = (text: string): Promise<readonly Choice[]> => this.choices.find('costCenter', text);
  protected readonly units = (text: string): Promise<readonly Choice[]> => this.choices.find('costUnit', text);
  protected readonly findRate = (text: string): Promise<readonly Choice[]> => Promise.resolve(this.rates().filter(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase())));

  focus(): void {
    this.amount().nativeElement.focus();
  }

  protected tell(change: Change): void {
    this.changed.emit(change);
  }

  protected asRate(choice: Choice | null): Rate | null {
    return this.rates().find(({ id }) => id === choice?.id) ?? null;
  }

  /** The amount that was not typed: net beside gross, gross beside net. */
  protected other(gross: Money): Money {
    const rate = this.line().taxRate;
    return this.basis() === 'net' ? gross : netOf(gross, rate?.isIncluded ? rate.basisPoints : 0);
  }
}
