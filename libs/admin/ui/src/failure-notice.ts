import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Failure } from '@kontor/admin-data-access';

/** What went wrong and what to do about it. The server's own sentences stay in the language they came in. */
@Component({
  selector: 'kontor-failure-notice',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let told = failure();
    <div class="notice" role="alert">
      @switch (told.kind) {
        @case ('problem') {
          <div [lang]="told.language">
            <p class="notice-title">{{ told.problem.title }}</p>
            <p>{{ told.problem.detail }}</p>
            @for (error of told.problem.errors; track $index) {
              <p>{{ error.detail }}</p>
            }
            <p>{{ told.problem.cure }}</p>
          </div>
          @if (told.problem.status >= 500) {
            <p class="aside">{{ 'failure.requestId' | transloco: { id: told.problem.requestId } }}</p>
          }
        }
        @case ('unreachable') {
          <p class="notice-title">{{ 'failure.unreachable' | transloco }}</p>
          <p>{{ 'failure.unreachableCure' | transloco }}</p>
        }
        @case ('not-understood') {
          <p class="notice-title">{{ 'failure.notUnderstood' | transloco }}</p>
          <p>{{ 'failure.notUnderstoodCure' | transloco: { status: told.status } }}</p>
        }
      }
    </div>
  `,
})
export class FailureNotice {
  readonly failure = input.required<Failure>();
}
