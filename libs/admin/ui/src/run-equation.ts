import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RunProgress } from '@kontor/api-contracts';
import { CountPipe } from '@kontor/admin-language';

/** What became of everything that was selected; nothing is left out. */
@Component({
  selector: 'kontor-run-equation',
  imports: [CountPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let figures = run();
    @let known = { selected: (figures.selected | count), exported: (figures.exported | count), failed: (figures.failed | count), skipped: (figures.skipped | count), waiting: (figures.waiting | count) };
    @if (figures.waiting === 0) {
      {{ 'runEquation.ended' | transloco: known }}
    } @else {
      {{ 'runEquation.underWay' | transloco: known }}
    }
  `,
})
export class RunEquation {
  readonly run = input.required<RunProgress>();
}
