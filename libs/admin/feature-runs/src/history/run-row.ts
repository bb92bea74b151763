import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RunHead } from '@kontor/api-contracts';
import { ConnectionsStore, RunWatch } from '@kontor/admin-data-access';
import { InstantPipe } from '@kontor/admin-language';
import { DurationPipe, RunEquation } from '@kontor/admin-ui';
import { ActorName } from '../actor-name';
import { RunChip } from '../state-chip';
import { secondsOf } from '../seconds-of';

/** One run in the history; while it runs, as far as it is now. */
@Component({
  selector: 'tr[kontor-run-row]',
  imports: [ActorName, DurationPipe, InstantPipe, RouterLink, RunChip, RunEquation, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let run = now();
    <td>
      <a [routerLink]="['/runs', run.runId]">{{ run.startedAt | instant }}</a>
      <br /><span class="aside">{{ 'runs.kind.' + run.kind | transloco }}</span>
    </td>
    <td>{{ connectionName() }}</td>
    <td><kontor-run-chip [run]="run" /></td>
    <td><kontor-run-equation [run]="run" /></td>
    <td><kontor-actor-name [actor]="run.startedBy" /></td>
    <td class="amount">
      @if (seconds(); as seconds) {
        {{ seconds | duration }}
      }
    </td>
  `,
})
export class RunRow {
  private readonly watch = inject(RunWatch);
  private readonly connections = inject(ConnectionsStore);

  readonly run = input.required<RunHead>();

  protected readonly now = computed<RunHead>(() => this.watch.find(this.run().runId) ?? this.run());
  protected readonly seconds = computed(() => secondsOf(this.now()));
  protected readonly connectionName = computed(() => {
    const connection = this.connections.connections.value()?.find(({ id }) => id === this.run().connectionId);
    return connection ? this.connections.nameOf(connection) : '';
  });
}
