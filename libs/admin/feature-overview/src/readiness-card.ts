import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ReadinessStore } from '@kontor/admin-data-access';
import { LanguageKeeper } from '@kontor/admin-language';
import { FailureNotice } from '@kontor/admin-ui';
import { CheckList } from './check-list';

/** Whether the server can work, as of the last look. */
@Component({
  selector: 'kontor-readiness-card',
  imports: [CheckList, FailureNotice, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="readiness">
      <h2 id="readiness">{{ 'overview.readiness.title' | transloco }}</h2>
      @if (store.readiness(); as seen) {
        @if (seen.kind === 'seen') {
          <kontor-check-list [view]="seen.view" />
        } @else {
          <kontor-failure-notice [failure]="seen.failure" />
        }
      }
      <p class="row">
        <button type="button" class="quiet" [attr.aria-disabled]="store.isLooking()" (click)="look()">
          {{ (store.isLooking() ? 'overview.readiness.checking' : 'overview.readiness.checkAgain') | transloco }}
        </button>
        @if (time(); as time) {
          <span class="aside" role="status">{{ 'overview.readiness.asOf' | transloco: { time } }}</span>
        }
      </p>
    </section>
  `,
})
export class ReadinessCard {
  protected readonly store = inject(ReadinessStore);
  private readonly keeper = inject(LanguageKeeper);
  private readonly clock = computed(() => new Intl.DateTimeFormat(this.keeper.language(), { timeStyle: 'medium' }));
  protected readonly time = computed(() => {
    const seen = this.store.readiness();
    return seen && this.clock().format(seen.at);
  });

  constructor() {
    this.look();
  }

  protected look(): void {
    if (!this.store.isLooking()) void this.store.look();
  }
}
