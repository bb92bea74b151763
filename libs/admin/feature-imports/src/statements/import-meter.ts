import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StatementCounts } from '@kontor/api-contracts';
import { CountPipe } from '@kontor/admin-language';

/** A file is being imported: nobody knows how many rows it has before its end, so what was read is counted. */
@Component({
  selector: 'kontor-import-meter',
  imports: [CountPipe, MatProgressBar, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="importing">
      <h2 id="importing">{{ 'imports.meter.title' | transloco: { name: fileName() } }}</h2>
      <mat-progress-bar mode="indeterminate" [attr.aria-label]="'imports.meter.label' | transloco" />
      <p role="status">
        @if (counts(); as counts) {
          {{ 'imports.meter.rows' | transloco: { rows: counts.rows | count, errors: counts.errors | count } }}
        } @else {
          {{ 'imports.meter.begun' | transloco }}
        }
      </p>
      <p class="aside">{{ 'imports.meter.stays' | transloco }}</p>
    </section>
  `,
})
export class ImportMeter {
  readonly fileName = input.required<string>();
  readonly counts = input<StatementCounts>();
}
