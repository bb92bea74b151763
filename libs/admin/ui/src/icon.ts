import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A picture beside words, from @mdi/js; it says nothing itself, so whatever carries it needs a name of its own. */
@Component({
  selector: 'kontor-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path [attr.d]="path()" /></svg>`,
})
export class Icon {
  /** One of the paths of @mdi/js. */
  readonly path = input.required<string>();
}
