import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RunProgress } from '@kontor/api-contracts';
import { CountPipe } from '@kontor/admin-language';
import { DurationPipe } from './duration';

/** How far a run is: a bar, "412 of 1,000", what failed so far, and how long it still takes. */
@Component({
  selector: 'kontor-run-meter',
  imports: [CountPipe, DurationPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './run-meter.css',
  template: `
    @let progress = run();
    <progress [attr.aria-label]="'runMeter.label' | transloco" [value]="share()" max="1"></progress>
    <span class="figures">{{ 'runMeter.done' | transloco: { done: (progress.selected - progress.waiting | count), selected: (progress.selected | count) } }}</span>
    @if (progress.failed > 0) {
      <span class="chip bad">{{ 'runMeter.failed' | transloco: { count: (progress.failed | count) } }}</span>
    }
    @if (progress.inDoubt > 0) {
      <span class="chip warn">{{ 'runMeter.inDoubt' | transloco: { count: (progress.inDoubt | count) } }}</span>
    }
    @if (remainingSeconds(); as seconds) {
      <span class="aside">{{ 'runMeter.remaining' | transloco: { time: (seconds | duration) } }}</span>
    }
  `,
})
export class RunMeter {
  readonly run = input.required<RunProgress>();
  /** Null while nobody knows. */
  readonly remainingSeconds = input<number | null>(null);

  /** What is begun counts half: it moves where the last step comes for many at once. */
  protected readonly share = computed(() => {
    const { selected, waiting, begun } = this.run();
    return selected === 0 ? 1 : (selected - waiting + begun / 2) / selected;
  });
}
