import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OverviewView } from '@kontor/api-contracts';
import { Icon } from '@kontor/admin-ui';
import { mdiCheckCircle, mdiCircleOutline } from '@mdi/js';

/** The way into the program, for as long as something of it is left. */
@Component({
  selector: 'kontor-first-steps',
  imports: [Icon, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="first-steps">
      <h2 id="first-steps">{{ 'overview.first.title' | transloco }}</h2>
      <ol class="plain">
        @for (step of steps(); track step.name) {
          <li>
            <span class="row"><kontor-icon [path]="step.isDone ? done : open" /> {{ 'overview.first.' + step.name | transloco }}</span>
            @if (step.isDone) {
              <span class="chip good">{{ 'overview.first.done' | transloco }}</span>
            } @else {
              <a [routerLink]="step.path">{{ 'overview.first.go' | transloco }}</a>
            }
          </li>
        }
      </ol>
    </section>
  `,
  styles: ':host { display: block; } ol { margin: 0; padding: 0; }',
})
export class FirstSteps {
  readonly overview = input.required<OverviewView>();

  protected readonly done = mdiCheckCircle;
  protected readonly open = mdiCircleOutline;
  protected readonly steps = computed(() => {
    const { firstMonth, connections } = this.overview();
    const isCoded = connections.some(({ equation }) => equation.ready.count + equation.queued.count + equation.exported.count > 0);
    return [
      { name: 'import', path: '/imports', isDone: firstMonth !== null },
      { name: 'connect', path: '/integrations', isDone: isConnected(this.overview()) },
      { name: 'code', path: '/transactions', isDone: isCoded },
    ];
  });
}

export const isConnected = ({ connections }: OverviewView): boolean => connections.some(({ connectionId }) => connectionId !== null);
