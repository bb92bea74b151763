import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemStateView, RunHead } from '@kontor/api-contracts';

type Tone = 'good' | 'bad' | 'warn' | 'plain';

const tones: Readonly<Partial<Record<ItemStateView, Tone>>> = { exported: 'good', failed: 'bad', 'needs-review': 'bad', 'in-doubt': 'warn' };

/** How an item of a run stands. */
@Component({
  selector: 'kontor-item-chip',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="chip" [class.good]="tone() === 'good'" [class.bad]="tone() === 'bad'" [class.warn]="tone() === 'warn'">{{ 'runs.item.state.' + state() | transloco }}</span>`,
})
export class ItemChip {
  readonly state = input.required<ItemStateView>();
  protected readonly tone = computed<Tone>(() => tones[this.state()] ?? 'plain');
}

/** How a run stands, or why it stands still. */
@Component({
  selector: 'kontor-run-chip',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="chip" [class.good]="tone() === 'good'" [class.bad]="tone() === 'bad'" [class.warn]="tone() === 'warn'">{{ 'runs.state.' + word() | transloco }}</span>`,
})
export class RunChip {
  readonly run = input.required<RunHead>();

  protected readonly word = computed(() => {
    const { state, connectionState, needsReview, failed } = this.run();
    if (state === 'running' && connectionState !== 'connected') return 'waiting';
    if (state !== 'finished') return state;
    return needsReview > 0 ? 'review' : failed > 0 ? 'failed' : 'finished';
  });
  protected readonly tone = computed<Tone>(() => {
    const word = this.word();
    if (word === 'finished') return 'good';
    return word === 'review' || word === 'failed' ? 'bad' : word === 'running' ? 'plain' : 'warn';
  });
}
