import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ConnectionsStore, OrganizationChoice, OverviewStore, RunWatch, SessionStore } from '@kontor/admin-data-access';
import { RemoteFrame } from '@kontor/admin-ui';
import { FirstSteps, isConnected } from './first-steps';
import { MonthCard } from './month/month-card';
import { MonthSwitch } from './month/month-switch';
import { AttentionList } from './now/attention-list';
import { ReadinessCard } from './readiness-card';

@Component({
  selector: 'kontor-overview-page',
  imports: [AttentionList, FirstSteps, MonthCard, MonthSwitch, ReadinessCard, RemoteFrame, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './overview.page.html',
  styleUrl: './overview.page.css',
})
export class OverviewPage {
  protected readonly session = inject(SessionStore).session;
  protected readonly membership = inject(OrganizationChoice).membership;
  protected readonly store = inject(OverviewStore);
  private readonly connections = inject(ConnectionsStore);
  private readonly watch = inject(RunWatch);

  protected readonly isNew = computed(() => {
    const overview = this.store.overview.value();
    return overview !== undefined && (overview.firstMonth === null || !isConnected(overview));
  });

  constructor() {
    if (!this.membership()) return;
    void this.store.show();
    void this.connections.ensure();
    this.followRuns();
  }

  protected show(month: string): void {
    void this.store.show(month);
  }

  protected nameOf(connectionId: string | null): string {
    const connection = this.connections.living().find(({ id }) => id === connectionId);
    return connection ? `${this.connections.nameOf(connection)} · ${connection.company.name}` : '';
  }

  /** What a run has moved is counted anew once one begins or ends. */
  private followRuns(): void {
    let known = this.watch.active().length;
    effect(() => {
      const { length } = this.watch.active();
      if (length !== known) untracked(() => void this.store.overview.load());
      known = length;
    });
  }
}
