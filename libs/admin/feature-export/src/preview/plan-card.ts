import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlanView } from '@kontor/api-contracts';
import { CountPipe, DayPipe, InstantPipe, MoneyPipe } from '@kontor/admin-language';

/** What would be written for one transaction, in words, and as data for the curious. */
@Component({
  selector: 'kontor-plan-card',
  imports: [CountPipe, DayPipe, InstantPipe, MoneyPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './plan-card.html',
  styleUrl: './plan-card.css',
})
export class PlanCard {
  readonly plan = input.required<PlanView>();
  readonly isOpen = input(false);

  protected readonly data = computed(() => JSON.stringify(this.plan().operations.map(({ step, input: body }) => ({ step, input: body })), null, 2));
}
