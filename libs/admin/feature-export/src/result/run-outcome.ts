import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RunView } from '@kontor/api-contracts';
import { attempt, isOver, Remote, RunsStore, type Failure, type WatchedRun } from '@kontor/admin-data-access';
import { FailureNotice, RemoteFrame, RunEquation, RunMeter } from '@kontor/admin-ui';
import { CauseList } from '../preview/cause-list';

/** How far the export is, and at its end what became of it, grouped by cause. */
@Component({
  selector: 'kontor-run-outcome',
  imports: [CauseList, FailureNotice, RemoteFrame, RunEquation, RunMeter, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './run-outcome.html',
  styleUrl: './run-outcome.css',
})
export class RunOutcome {
  readonly run = input.required<WatchedRun>();
  /** The run goes on after a retry. */
  readonly revived = output<RunView>();

  private readonly runs = inject(RunsStore);
  private readonly refusal = signal<Failure | undefined>(undefined);

  protected readonly isOver = computed(() => isOver(this.run()));
  protected readonly canRetry = computed(() => this.run().failed > this.run().needsReview);
  protected readonly failure = this.refusal.asReadonly();
  protected readonly details = new Remote<RunView>(() => this.runs.read(this.run().runId));

  constructor() {
    effect(() => this.isOver() && untracked(() => void this.details.load()));
  }

  protected async retry(): Promise<void> {
    const outcome = await attempt(this.runs.tell(this.run().runId, 'retry'));
    this.refusal.set(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) this.revived.emit(outcome.value);
  }
}
