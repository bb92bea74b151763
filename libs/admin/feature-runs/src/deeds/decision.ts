import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemDecision, ItemTimeline } from '@kontor/api-contracts';
import { attempt, RunsStore, type Failure } from '@kontor/admin-data-access';
import { FailureNotice } from '@kontor/admin-ui';

type Choice = ItemDecision['decision'];
const choices: readonly Choice[] = ['exists', 'send-again', 'give-up'];

/** Nobody could find out whether a step was written: the person has looked, and says. */
@Component({
  selector: 'kontor-decision',
  imports: [FailureNotice, MatDialogModule, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './deeds.css',
  templateUrl: './decision.html',
})
export class Decision {
  protected readonly item = inject<ItemTimeline>(MAT_DIALOG_DATA);
  private readonly dialog = inject(MatDialogRef);
  private readonly store = inject(RunsStore);

  protected readonly choices = choices;
  protected readonly choice = signal<Choice>('exists');
  /** Those of which nobody knows; where there are several, the person says which one is meant. */
  protected readonly open = computed(() => this.item.steps.filter(({ state }) => state !== 'done'));
  protected readonly remoteId = signal('');
  protected readonly operation = signal<string | undefined>(undefined);
  protected readonly isIdMissing = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);
  private readonly isBusy = signal(false);

  protected choose(choice: Choice): void {
    this.choice.set(choice);
    this.isIdMissing.set(false);
  }

  protected async decide(event: Event): Promise<void> {
    event.preventDefault();
    const [decision, remoteId] = [this.choice(), this.remoteId().trim()];
    const several = this.open().length > 1 ? (this.operation() ?? this.open()[0]?.operation) : undefined;
    this.isIdMissing.set(decision === 'exists' && remoteId === '');
    if (this.isIdMissing() || this.isBusy()) return;
    this.isBusy.set(true);
    const meant = decision === 'give-up' ? {} : { ...(decision === 'exists' && { remoteId }), ...(several !== undefined && { operation: several }) };
    const outcome = await attempt(this.store.decide(this.item.id, { decision, ...meant }));
    this.isBusy.set(false);
    if (!outcome.ok) return this.failure.set(outcome.failure);
    this.dialog.close(true);
  }
}
