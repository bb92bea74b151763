import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlanView } from '@kontor/api-contracts';
import { CountPipe } from '@kontor/admin-language';
import { PlanCard } from './plan-card';

/** Exactly what would be written, transaction by transaction. */
@Component({
  selector: 'kontor-plan-list',
  imports: [CountPipe, PlanCard, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (plans().length > 0) {
      <h3>{{ 'export.plans' | transloco }}</h3>
      @for (plan of plans(); track plan.transactionId) {
        <kontor-plan-card [plan]="plan" [isOpen]="plans().length === 1" />
      }
      @if (ready() > plans().length) {
        <p class="aside">{{ 'export.morePlans' | transloco: { shown: (plans().length | count), ready: (ready() | count) } }}</p>
      }
    }
  `,
})
export class PlanList {
  readonly plans = input.required<readonly PlanView[]>();
  /** How many there are in all. */
  readonly ready = input.required<number>();
}
