import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LanguageKeeper } from '@kontor/admin-language';
import { Icon } from '@kontor/admin-ui';
import { mdiChevronLeft, mdiChevronRight } from '@mdi/js';
import { monthAfter } from './months';

/** One month back, one month on. */
@Component({
  selector: 'kontor-month-switch',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'row' },
  template: `
    <button type="button" class="quiet" [attr.aria-label]="'overview.month.before' | transloco" (click)="pick.emit(before())"><kontor-icon [path]="left" /></button>
    <strong aria-live="polite">{{ name() }}</strong>
    <button type="button" class="quiet" [attr.aria-label]="'overview.month.after' | transloco" (click)="pick.emit(after())"><kontor-icon [path]="right" /></button>
  `,
})
export class MonthSwitch {
  readonly month = input.required<string>();
  readonly pick = output<string>();

  protected readonly left = mdiChevronLeft;
  protected readonly right = mdiChevronRight;
  private readonly keeper = inject(LanguageKeeper);
  private readonly format = computed(() => new Intl.DateTimeFormat(this.keeper.language(), { month: 'long', year: 'numeric', timeZone: 'UTC' }));
  protected readonly name = computed(() => this.format().format(new Date(`${this.month()}-01T00:00:00Z`)));
  protected readonly before = computed(() => monthAfter(this.month(), -1));
  protected readonly after = computed(() => monthAfter(this.month(), 1));
}
