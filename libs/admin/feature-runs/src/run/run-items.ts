import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemStateView, ItemView, RunHead } from '@kontor/api-contracts';
import { Paged, RunsStore } from '@kontor/admin-data-access';
import { DayPipe, MoneyPipe } from '@kontor/admin-language';
import { EmptyState, FailureNotice, RemoteFrame } from '@kontor/admin-ui';
import { ItemChip } from '../state-chip';

const itemStates: readonly ItemStateView[] = ['needs-review', 'failed', 'in-doubt', 'working', 'queued', 'exported', 'skipped'];
const pageSize = 100;
/** So many rows before the end the next page is asked for. */
const margin = 30;

/** The items of a run, by state. Only what is seen is drawn, however many there are. */
@Component({
  selector: 'kontor-run-items',
  imports: [CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport, DayPipe, EmptyState, FailureNotice, ItemChip, MoneyPipe, RemoteFrame, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './run-items.css',
  templateUrl: './run-items.html',
})
export class RunItems {
  private readonly store = inject(RunsStore);

  readonly run = input.required<RunHead>();
  /** Nothing for all. */
  readonly state = input.required<string>();
  /** Whenever this is another one, the items may be. */
  readonly turn = input.required<string>();
  /** The one that is open beside the list. */
  readonly chosen = input('');
  readonly show = output<string>();
  readonly chose = output<string>();

  protected readonly rowHeight = 72;
  protected readonly states = itemStates;
  private readonly known = computed(() => itemStates.find((known) => known === this.state()));
  protected readonly items = new Paged<ItemView>((cursor) => {
    const state = this.known();
    return this.store.items(this.run().runId, { limit: pageSize, ...(state && { state }), ...(cursor !== undefined && { cursor }) });
  });

  constructor() {
    effect(() => {
      this.turn();
      this.known();
      untracked(() => void this.items.load());
    });
  }

  protected readonly byId = (_: number, { id }: ItemView): string => id;

  protected scrolled(first: number): void {
    const seen = first + margin;
    if (this.items.hasMore() && seen >= this.items.items().length - margin) void this.items.more();
  }

  protected reasonOf({ issues, fault }: ItemView): string {
    return issues[0]?.title ?? fault?.title ?? '';
  }
}
