import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { isInstead } from '../instead';

/** Its link is an ordinary one: it loads the whole program again, with whatever has changed since. */
@Component({
  selector: 'kontor-unreachable-page',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="narrow card">
      <h1>{{ 'unreachable.title' | transloco }}</h1>
      <p>{{ 'unreachable.cure' | transloco }}</p>
      <a class="primary" [href]="wanted">{{ 'unreachable.retry' | transloco }}</a>
    </section>
  `,
})
export class UnreachablePage {
  private readonly info = inject(Router).currentNavigation()?.extras.info;
  protected readonly wanted = isInstead(this.info) ? this.info.wanted : '/';
}
