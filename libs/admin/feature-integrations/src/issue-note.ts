import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { IssueView } from '@kontor/api-contracts';

/** What an accounting system refused, and the cure. */
@Component({
  selector: 'kontor-issue-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="notice" [class.mild]="isMild()">
      <p class="notice-title">{{ issue().title }}</p>
      <p>{{ issue().cure }}</p>
      <p class="aside">{{ issue().code }}</p>
    </div>
  `,
  styles: '.mild { border-color: var(--warn); background: var(--warn-surface); } .mild .notice-title { color: var(--warn); }',
})
export class IssueNote {
  readonly issue = input.required<IssueView>();
  /** Exports go on all the same. */
  readonly isMild = input(false);
}
