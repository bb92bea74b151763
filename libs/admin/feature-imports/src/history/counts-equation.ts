import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StatementCounts } from '@kontor/api-contracts';
import { CountPipe } from '@kontor/admin-language';

/** Every row of a file is in exactly one of the counts, and they add up before everybody's eyes. */
@Component({
  selector: 'kontor-counts-equation',
  imports: [CountPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let all = counts();
    <p>
      {{
        'imports.equation'
          | transloco
            : { rows: all.rows | count, fresh: all.new | count, changed: all.changed | count, unchanged: all.unchanged | count, taken: all.pendingTakenOver | count, errors: all.errors | count }
      }}
    </p>
  `,
})
export class CountsEquation {
  readonly counts = input.required<StatementCounts>();
}
