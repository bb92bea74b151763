import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Nothing is there yet: what this place is for, and, as its content, what to do now. */
@Component({
  selector: 'kontor-empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="empty">
      <p class="empty-title">{{ title() }}</p>
      @if (hint()) {
        <p>{{ hint() }}</p>
      }
      <div class="row"><ng-content /></div>
    </div>
  `,
})
export class EmptyState {
  readonly title = input.required<string>();
  readonly hint = input('');
}
