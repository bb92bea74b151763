import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RunHead } from '@kontor/api-contracts';
import { ConnectionsStore, moves, RunWatch } from '@kontor/admin-data-access';
import { connectionName } from './connection-name';

/** Somebody who listens hears of every quarter, not of every transaction. */
const announced = 25;

/** Tells screen readers, when they have nothing more urgent, what became of the newest export: begun, each quarter, waiting, ended. */
@Component({
  selector: 'kontor-run-news',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="visually-hidden" role="status">
      @if (news(); as told) {
        {{ 'runBar.announce.' + told.what | transloco: told }}
      }
    </p>
  `,
})
export class RunNews {
  private readonly watch = inject(RunWatch);
  private readonly connections = inject(ConnectionsStore);

  protected readonly news = computed(
    () => {
      const run = this.watch.active()[0] ?? this.watch.ended()[0];
      return run && { ...toNews(run), name: this.nameOf(run) };
    },
    { equal: (left, right) => JSON.stringify(left) === JSON.stringify(right) },
  );

  private nameOf({ connectionId }: RunHead): string {
    return connectionName(this.connections, this.connections.connections.value()?.find(({ id }) => id === connectionId));
  }
}

function toNews(run: RunHead) {
  const { state, selected, waiting, exported, failed, skipped } = run;
  if (state === 'finished') return { what: 'finished', exported, failed, skipped };
  if (!moves(run)) return { what: 'resting' };
  return { what: 'running', percent: Math.floor(((100 / announced) * (selected - waiting)) / Math.max(1, selected)) * announced };
}
