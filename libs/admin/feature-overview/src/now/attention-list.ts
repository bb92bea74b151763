import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MonthEquation, OverviewView } from '@kontor/api-contracts';
import { ConnectionsStore, RunWatch } from '@kontor/admin-data-access';
import { CountPipe, InstantPipe } from '@kontor/admin-language';
import { issueQuery, RunMeter } from '@kontor/admin-ui';
import { daysOf } from '../month/months';
import { ConnectionCare } from './connection-care';

/** Nothing of the month can still be exported: what is left to do stands in other months. */
const isDone = ({ ready, blocked }: MonthEquation): boolean => ready.count + blocked.count === 0;

/** What needs somebody now, the most urgent first: connections, failures and decisions, what runs, what blocks, what is ready. */
@Component({
  selector: 'kontor-attention-list',
  imports: [ConnectionCare, CountPipe, InstantPipe, RouterLink, RunMeter, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './attention-list.html',
  styleUrl: './attention-list.css',
})
export class AttentionList {
  readonly overview = input.required<OverviewView>();

  protected readonly issueQuery = issueQuery;
  protected readonly watch = inject(RunWatch);
  private readonly connections = inject(ConnectionsStore);

  protected readonly ailing = computed(() => this.connections.living().filter(({ state, warning }) => state !== 'connected' || warning !== null));
  protected readonly months = computed(() => this.overview().connections.map((month) => ({ ...month, name: this.nameOf(month.connectionId), isDone: isDone(month.equation) })));
  protected readonly isCalm = computed(() => {
    const { troubles, connections } = this.overview();
    const open = connections.reduce((sum, { equation, openOutside }) => sum + equation.ready.count + equation.blocked.count + openOutside, 0);
    return this.ailing().length + troubles.length + this.watch.active().length + open === 0;
  });

  /** Empty where there is only one, so that nobody has to read its name in every line. */
  protected nameOf(connectionId: string | null): string {
    const connection = this.connections.living().find(({ id }) => id === connectionId);
    return connection && this.connections.living().length > 1 ? ` · ${this.connections.nameOf(connection)}` : '';
  }

  protected queryOf(connectionId: string | null, what: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    return { ...what, ...daysOf(this.overview().month), ...(connectionId !== null && { connection: connectionId }) };
  }
}
