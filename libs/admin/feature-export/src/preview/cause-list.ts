import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IssueGroup, IssueView } from '@kontor/api-contracts';
import { CountPipe } from '@kontor/admin-language';
import { issueQuery } from '@kontor/admin-ui';

/** What holds transactions back, one entry for each cause, with the way to all it is about. */
@Component({
  selector: 'kontor-cause-list',
  imports: [CountPipe, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './cause-list.css',
  template: `
    <h3>{{ 'export.causes' | transloco }}</h3>
    <ul>
      @for (group of groups(); track $index) {
        <li>
          <span class="chip warn">{{ group.count | count }}</span>
          <span class="words">
            {{ group.issue.title }}
            <span class="aside">{{ group.issue.cure }}</span>
          </span>
          <a routerLink="/transactions" [queryParams]="queryOf(group.issue)">{{ 'export.showThese' | transloco }}</a>
        </li>
      }
    </ul>
  `,
})
export class CauseList {
  readonly groups = input.required<readonly IssueGroup[]>();
  readonly connectionId = input.required<string>();

  protected queryOf(issue: IssueView): Readonly<Record<string, string>> {
    return { ...issueQuery(issue), connection: this.connectionId() };
  }
}
