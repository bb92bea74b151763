import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConnectionView } from '@kontor/api-contracts';
import { ConnectionsStore, Permissions, type WatchedRun } from '@kontor/admin-data-access';
import { RunMeter } from '@kontor/admin-ui';
import { connectionName } from './connection-name';

/** One export that is not over: how far it is, or why it waits and what to do about that. */
@Component({
  selector: 'kontor-running-row',
  imports: [RouterLink, RunMeter, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './run-row.css',
  host: { '[class.waits]': 'obstacle() !== null' },
  template: `
    <span class="name">{{ 'runBar.exportTo' | transloco: { name: name() } }}</span>
    @if (run().state === 'paused') {
      <span class="chip warn">{{ 'runBar.paused' | transloco }}</span>
    } @else if (run().state === 'cancelled') {
      <span class="chip">{{ 'runBar.cancelling' | transloco }}</span>
    }
    @switch (obstacle()) {
      @case ('needs-sign-in') {
        <span class="why">{{ 'runBar.needsSignIn' | transloco: { name: name() } }}</span>
        <span class="end">
          @if (mayConnect()) {
            <a class="primary" [routerLink]="tab()">{{ 'runBar.signIn' | transloco }}</a>
          } @else {
            {{ 'runBar.askAdmin' | transloco }}
          }
        </span>
      }
      @case ('paused') {
        <span class="why">{{ 'runBar.connectionPaused' | transloco: { name: name() } }}</span>
        <a class="end" [routerLink]="tab()">{{ 'runBar.toConnection' | transloco }}</a>
      }
      @case ('disconnected') {
        <span class="why">{{ 'runBar.disconnected' | transloco: { name: name() } }}</span>
      }
    }
    <kontor-run-meter [run]="run()" [remainingSeconds]="run().remainingSeconds" />
    <a [class.end]="obstacle() === null" [routerLink]="['/runs', run().runId]" [attr.aria-label]="'runBar.showOf' | transloco: { name: name() }">{{ 'runBar.show' | transloco }}</a>
  `,
})
export class RunningRow {
  readonly run = input.required<WatchedRun>();
  /** Nothing until the connections are there. */
  readonly connection = input.required<ConnectionView | undefined>();

  private readonly connections = inject(ConnectionsStore);
  private readonly permissions = inject(Permissions);

  protected readonly name = computed(() => connectionName(this.connections, this.connection()));
  /** Why nothing moves, where that is a matter of the connection. */
  protected readonly obstacle = computed(() => (this.run().connectionState === 'connected' ? null : this.run().connectionState));
  protected readonly tab = computed(() => ['/settings/integrations', this.connection()?.exporterId ?? '']);
  protected readonly mayConnect = computed(() => this.permissions.atLeast('admin'));
}
