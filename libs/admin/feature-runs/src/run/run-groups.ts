import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IssueGroup, RunView } from '@kontor/api-contracts';
import { CountPipe } from '@kontor/admin-language';
import { IfRole } from '@kontor/admin-ui';

/** What held transactions of a run back, by cause: one cause is mended once for all of them. */
@Component({
  selector: 'kontor-run-groups',
  styleUrl: './run-groups.css',
  imports: [CountPipe, IfRole, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="run-causes">
      <h2 id="run-causes">{{ 'runs.causes' | transloco }}</h2>
      <ul>
        @for (group of run().groups; track $index) {
          <li>
            <span class="chip warn">{{ (group.count === 1 ? 'runs.transaction' : 'runs.transactions') | transloco: { count: (group.count | count) } }}</span>
            <span class="words">
              <strong>{{ group.issue.title }}</strong>
              <span>{{ group.issue.cure }}</span>
              <span class="aside">{{ 'runs.who.' + group.issue.who | transloco }} · {{ group.issue.code }}</span>
            </span>
            <ng-container *kontorIfRole="'accountant'">
              @if (group.issue.field !== null) {
                <a routerLink="/transactions" [queryParams]="queryOf(group)">{{ 'runs.mend' | transloco }}</a>
              } @else if (group.issue.who === 'admin') {
                <a routerLink="/integrations">{{ 'runs.toConnection' | transloco }}</a>
              } @else if (run().failed > 0) {
                <button type="button" class="link" (click)="show.emit('failed')">{{ 'runs.showFailed' | transloco }}</button>
              }
            </ng-container>
          </li>
        }
      </ul>
      @if (run().failed > 0) {
        <p class="row">
          <button type="button" class="quiet" (click)="show.emit('failed')">{{ 'runs.showFailed' | transloco }}</button>
          @if (run().needsReview > 0) {
            <button type="button" class="quiet" (click)="show.emit('needs-review')">{{ 'runs.showReview' | transloco: { count: run().needsReview } }}</button>
          }
        </p>
      }
    </section>
  `,
})
export class RunGroups {
  readonly run = input.required<RunView>();
  /** Shows the items in this state. */
  readonly show = output<string>();

  /** Those that are held up by the same thing, over the same connection, in the grid. */
  protected queryOf({ issue }: IssueGroup): Readonly<Record<string, string>> {
    return { connection: this.run().connectionId, issue: issue.code };
  }
}
