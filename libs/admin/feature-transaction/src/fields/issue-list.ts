import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { RemoteFrame } from '@kontor/admin-ui';
import type { HeldUp } from '../open-transaction';
import { PanelDesk } from '../panel-desk';

/** What stands in the way of an export, in words, with a way to the field. */
@Component({
  selector: 'kontor-issue-list',
  imports: [RemoteFrame, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './fields.css',
  template: `
    <kontor-remote-frame [remote]="desk.open().heldUp">
      @for (held of heldUp(); track held.connectionId) {
        @let title = (held.isNothingToDo ? 'transaction.issues.nothingToDo' : 'transaction.issues.title') | transloco: { name: held.displayName };
        <section [class]="held.isNothingToDo ? 'idle' : 'notice'" [attr.aria-label]="title">
          <p [class]="held.isNothingToDo ? 'idle-title' : 'notice-title'">{{ title }}</p>
          @for (issue of held.issues; track issue.code + issue.field) {
            <p class="issue">
              <span><strong>{{ issue.title }}</strong> {{ issue.cure }}</span>
              @if (issue.field; as field) {
                <button type="button" class="quiet" (click)="jump.emit(field)">{{ 'transaction.issues.jump' | transloco }}</button>
              }
            </p>
          }
        </section>
      }
    </kontor-remote-frame>
  `,
})
export class IssueList {
  readonly heldUp = input.required<readonly HeldUp[]>();
  /** The field somebody wants to go to. */
  readonly jump = output<string>();
  protected readonly desk = inject(PanelDesk);
}
