import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, input, output, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemTimeline, RunHead } from '@kontor/api-contracts';
import { Remote, RunsStore } from '@kontor/admin-data-access';
import { DayPipe, InstantPipe, MoneyPipe } from '@kontor/admin-language';
import { IfRole, RemoteFrame } from '@kontor/admin-ui';
import { ActorName } from '../actor-name';
import { Deeds } from '../deeds/deeds';
import { ItemChip } from '../state-chip';
import { StepLine } from './step-line';

/** One item of a run, step by step, with what a person can do about it. */
@Component({
  selector: 'kontor-item-panel',
  imports: [ActorName, DayPipe, IfRole, InstantPipe, ItemChip, MoneyPipe, RemoteFrame, RouterLink, StepLine, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './item-panel.css',
  templateUrl: './item-panel.html',
})
export class ItemPanel {
  private readonly store = inject(RunsStore);
  private readonly deeds = inject(Deeds);

  readonly itemId = input.required<string>();
  readonly run = input.required<RunHead>();
  readonly connectionName = input.required<string>();
  readonly changed = output();
  readonly closed = output();

  protected readonly timeline = new Remote<ItemTimeline>(() => this.store.timeline(this.itemId()));
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  /** What the item allows; the server decides. */
  protected readonly can = computed(() => {
    const item = this.timeline.value();
    const kind = this.run().kind;
    const stands = item?.state === 'exported' && item.takenBack === null && kind !== 'late-receipts';
    return {
      decide: item?.state === 'needs-review',
      takeBack: stands || (item?.state === 'queued' && kind === 'export'),
      addReceipts: stands && kind === 'export',
      mark: (item?.state === 'failed' || item?.state === 'skipped') && kind === 'export',
    };
  });

  constructor() {
    effect(() => {
      this.itemId();
      this.run();
      untracked(() => void this.timeline.load());
    });
    effect(() => this.heading()?.nativeElement.focus());
  }

  protected async decide(item: ItemTimeline): Promise<void> {
    this.after(await this.deeds.decide(item));
  }

  protected async takeBack({ connectionId, transactionId }: ItemTimeline): Promise<void> {
    this.after(await this.deeds.takeBack(connectionId, [transactionId]));
  }

  protected async addReceipts({ connectionId, transactionId }: ItemTimeline): Promise<void> {
    this.after(await this.deeds.lateReceipts(connectionId, [transactionId]));
  }

  protected async mark({ connectionId, transactionId }: ItemTimeline): Promise<void> {
    this.after(await this.deeds.markElsewhere(connectionId, [transactionId]));
  }

  private after(isDone: boolean): void {
    if (!isDone) return;
    void this.timeline.load();
    this.changed.emit();
  }
}
