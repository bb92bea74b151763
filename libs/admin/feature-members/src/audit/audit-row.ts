import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AuditEventView } from '@kontor/api-contracts';
import { InstantPipe } from '@kontor/admin-language';
import { AuditSentences } from './audit-sentences';
import { changeLines } from './change-lines';
import { linkTo } from './subject-link';

/** One thing that happened: when, who did what, where to look at it, and what exactly changed. */
@Component({
  selector: 'kontor-audit-row',
  imports: [InstantPipe, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './audit-row.css',
  template: `
    <time class="aside" [attr.datetime]="event().at">{{ event().at | instant }}</time>
    <div class="what">
      <p>
        {{ sentences.of(event()) }}
        @if (link(); as link) {
          <a [routerLink]="link">{{ 'members.audit.link.' + event().subject.type | transloco }}</a>
        }
      </p>
      @if (lines().length > 0) {
        <details>
          <summary class="aside">{{ 'members.audit.details' | transloco }}</summary>
          <dl>
            @for (line of lines(); track line.name) {
              <dt>{{ line.name }}</dt>
              <dd>
                @if (line.before !== null) {
                  <del>{{ line.before }}</del> →
                }
                {{ line.after }}
              </dd>
            }
          </dl>
        </details>
      }
    </div>
  `,
})
export class AuditRow {
  readonly event = input.required<AuditEventView>();

  protected readonly sentences = inject(AuditSentences);
  protected readonly link = computed(() => linkTo(this.event().subject));
  protected readonly lines = computed(() => changeLines(this.event().changes));
}
