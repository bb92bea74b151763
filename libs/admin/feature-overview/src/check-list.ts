import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReadinessView } from '@kontor/api-contracts';

/** What the server may report that people have a word for; anything else is shown by the name the operator knows. */
export const namedChecks = ['database', 'redis', 'storage'];

@Component({
  selector: 'kontor-check-list',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let isReady = view().status === 'ok';
    <p class="row" role="status">
      <span class="chip" [class.good]="isReady" [class.bad]="!isReady">{{ (isReady ? 'overview.readiness.ready' : 'overview.readiness.notReady') | transloco }}</span>
      <span>{{ (isReady ? 'overview.readiness.readyDetail' : 'overview.readiness.notReadyDetail') | transloco }}</span>
    </p>
    <ul class="plain">
      @for (check of checks(); track check.name) {
        <li>
          <span>{{ check.isNamed ? ('overview.readiness.check.' + check.name | transloco) : check.name }}</span>
          <span [class.bad]="!check.answers">{{ (check.answers ? 'overview.readiness.answers' : 'overview.readiness.silent') | transloco }}</span>
        </li>
      }
    </ul>
  `,
})
export class CheckList {
  readonly view = input.required<ReadinessView>();

  protected readonly checks = computed(() =>
    Object.entries(this.view().checks).map(([name, result]) => ({ name, answers: result === 'ok', isNamed: namedChecks.includes(name) })),
  );
}
