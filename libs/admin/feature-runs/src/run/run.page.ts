import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RunFileView, RunHead, RunView } from '@kontor/api-contracts';
import { ConnectionsStore, Remote, RunsStore, RunWatch } from '@kontor/admin-data-access';
import { InstantPipe } from '@kontor/admin-language';
import { DurationPipe, RemoteFrame, RunEquation, RunMeter } from '@kontor/admin-ui';
import { ActorName } from '../actor-name';
import { ItemPanel } from '../item/item-panel';
import { secondsOf } from '../seconds-of';
import { RunChip } from '../state-chip';
import { RunDeeds } from './run-deeds';
import { RunFileList } from './run-file-list';
import { RunGroups } from './run-groups';
import { RunItems } from './run-items';

const orEmpty = (value: string | undefined): string => value ?? '';

/** One run: how far it is, what held it back, its files, its items; the address says which item is open. */
@Component({
  selector: 'kontor-run-page',
  imports: [ActorName, DurationPipe, InstantPipe, ItemPanel, RemoteFrame, RouterLink, RunChip, RunDeeds, RunEquation, RunFileList, RunGroups, RunItems, RunMeter, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './run.page.css',
  templateUrl: './run.page.html',
})
export class RunPage {
  private readonly store = inject(RunsStore);
  private readonly watch = inject(RunWatch);
  private readonly router = inject(Router);
  private readonly connections = inject(ConnectionsStore);

  readonly runId = input.required<string>();
  readonly item = input('', { transform: orEmpty });
  readonly state = input('', { transform: orEmpty });

  protected readonly run = new Remote<RunView>(() => this.store.read(this.runId()));
  protected readonly files = new Remote<readonly RunFileView[]>(() => this.store.files(this.runId()));
  protected readonly live = computed<RunHead | undefined>(() => this.watch.find(this.runId()) ?? this.run.value());
  protected readonly remaining = computed(() => this.watch.find(this.runId())?.remainingSeconds ?? null);
  protected readonly seconds = computed(() => {
    const run = this.live();
    return run && secondsOf(run);
  });
  protected readonly connection = computed(() => this.connections.connections.value()?.find(({ id }) => id === this.live()?.connectionId));
  protected readonly connectionName = computed(() => {
    const connection = this.connection();
    return connection ? this.connections.nameOf(connection) : '';
  });
  /** What its items show depends on this. */
  protected readonly turn = computed(() => {
    const { state, failed, needsReview, exported } = this.live() ?? { state: '', failed: 0, needsReview: 0, exported: 0 };
    return `${this.runId()} ${state} ${failed} ${needsReview} ${state === 'finished' ? exported : ''}`;
  });

  constructor() {
    void this.connections.ensure();
    effect(() => {
      this.turn();
      untracked(() => void this.look());
    });
  }

  protected changed(): void {
    void this.look();
  }

  protected open(item: string): void {
    void this.router.navigate([], { queryParams: { item: item === '' ? null : item }, queryParamsHandling: 'merge' });
  }

  protected show(state: string): void {
    void this.router.navigate([], { queryParams: { state: state === '' ? null : state, item: null }, queryParamsHandling: 'merge' });
  }

  private async look(): Promise<void> {
    await Promise.all([this.run.load(), this.files.load()]);
    const run = this.run.value();
    // from here on this window hears of it, whoever started it
    if (run && run.state !== 'finished' && run.runId === this.runId()) this.watch.noticed(run);
  }
}
