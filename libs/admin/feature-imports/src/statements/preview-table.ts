import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StatementPreviewRow } from '@kontor/api-contracts';
import { CountPipe, DayPipe, MoneyPipe } from '@kontor/admin-language';

/** The first rows of a file as an import would read them. */
@Component({
  selector: 'kontor-preview-table',
  imports: [CountPipe, DayPipe, MoneyPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './preview-table.html',
})
export class PreviewTable {
  readonly rows = input.required<readonly StatementPreviewRow[]>();
}
