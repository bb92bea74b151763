import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConnectionView } from '@kontor/api-contracts';

const looks = { connected: 'good', paused: 'warn', 'needs-sign-in': 'bad', disconnected: '' } as const;

/** How a connection is, in a word. */
@Component({
  selector: 'kontor-state-chip',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="chip" [class]="look()">{{ 'integrations.state.' + connection().state | transloco }}</span>
    @if (connection().warning) {
      <span class="chip warn">{{ 'integrations.warning' | transloco }}</span>
    }
  `,
  styles: ':host { display: inline-flex; flex-wrap: wrap; gap: 0.25rem; }',
})
export class StateChip {
  readonly connection = input.required<Pick<ConnectionView, 'state' | 'warning'>>();
  protected readonly look = computed(() => looks[this.connection().state]);
}
