import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { runKinds, type RunHead } from '@kontor/api-contracts';
import { ConnectionsStore, Paged, RunsStore } from '@kontor/admin-data-access';
import { EmptyState, FailureNotice, RemoteFrame } from '@kontor/admin-ui';
import { filterOf, runStates, type RunWish } from './run-filter';
import { RunRow } from './run-row';

const orEmpty = (value: string | undefined): string => value ?? '';

/** Every run, the newest first. The address holds what is looked for. */
@Component({
  selector: 'kontor-runs-page',
  imports: [EmptyState, FailureNotice, RemoteFrame, RouterLink, RunRow, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './runs.page.css',
  templateUrl: './runs.page.html',
})
export class RunsPage {
  private readonly store = inject(RunsStore);
  private readonly router = inject(Router);
  protected readonly connections = inject(ConnectionsStore);

  readonly connection = input('', { transform: orEmpty });
  readonly state = input('', { transform: orEmpty });
  readonly kind = input('', { transform: orEmpty });

  protected readonly states = runStates;
  protected readonly kinds = runKinds;
  protected readonly wish = computed<RunWish>(() => ({ connection: this.connection(), state: this.state(), kind: this.kind() }));
  protected readonly isFiltered = computed(() => Object.values(this.wish()).some((value) => value !== ''));
  protected readonly runs = new Paged<RunHead>((cursor) => this.store.page({ ...filterOf(this.wish()), ...(cursor !== undefined && { cursor }) }));

  constructor() {
    void this.connections.ensure();
    effect(() => {
      this.wish();
      untracked(() => void this.runs.load());
    });
  }

  protected look(change: Partial<RunWish>): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value === '' ? null : value]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected lookAtAll(): void {
    this.look({ connection: '', state: '', kind: '' });
  }
}
