import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CountPipe, MoneyPipe } from '@kontor/admin-language';
import { GridDesk } from './grid-desk';

/** What all rows come to, per currency; it stays at the foot of the grid. */
@Component({
  selector: 'kontor-totals-line',
  imports: [CountPipe, MoneyPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (desk.totals.value(); as totals) {
      <p class="totals" role="status">
        <span>{{ (totals.count === 1 ? 'transactions.countOne' : 'transactions.count') | transloco: { count: totals.count | count } }}</span>
        @for (sum of totals.sums; track sum.sum.currency) {
          <span class="amount">{{ sum.sum | money }}</span>
        }
        @if (totals.examined; as examined) {
          @if (!examined.complete) {
            <span class="aside">{{ 'transactions.examined' | transloco: { rows: examined.rows | count } }}</span>
          }
        }
      </p>
    }
  `,
})
export class TotalsLine {
  protected readonly desk = inject(GridDesk);
}
