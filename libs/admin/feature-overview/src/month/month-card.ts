import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { monthShares, type ConnectionMonth, type MonthShare } from '@kontor/api-contracts';
import { CountPipe, MoneyPipe } from '@kontor/admin-language';
import { daysOf } from './months';

/** Where the grid shows exactly these; what was exported elsewhere stands among the exported. */
const places: Readonly<Record<MonthShare, Readonly<Record<string, string>>>> = {
  exported: { lane: 'exported' },
  elsewhere: { lane: 'exported' },
  queued: { lane: 'queued' },
  ready: { outlook: 'ready' },
  blocked: { outlook: 'blocked' },
  nothingToDo: { outlook: 'nothing-to-do' },
  unexamined: { lane: 'open' },
};

/** Answers for completeness: every transaction of the month stands in exactly one row, and the rows add up. */
@Component({
  selector: 'kontor-month-card',
  imports: [CountPipe, MoneyPipe, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './month-card.html',
  styleUrl: './month-card.css',
})
export class MonthCard {
  readonly month = input.required<string>();
  readonly standing = input.required<ConnectionMonth>();
  /** Of the connection; empty where there is none. */
  readonly name = input.required<string>();

  protected readonly rows = computed(() => {
    const { equation } = this.standing();
    return monthShares.filter((share) => equation[share].count > 0).map((share) => ({ share, ...equation[share], query: this.query(share) }));
  });
  protected readonly total = computed(() => this.standing().equation.total);

  private query(share: MonthShare): Readonly<Record<string, string>> {
    const { connectionId } = this.standing();
    return { ...daysOf(this.month()), ...places[share], ...(connectionId !== null && { connection: connectionId }) };
  }
}
