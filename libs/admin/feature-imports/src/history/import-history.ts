import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StatementImportView } from '@kontor/api-contracts';
import type { Paged } from '@kontor/admin-data-access';
import { CountPipe, InstantPipe } from '@kontor/admin-language';
import { EmptyState, FailureNotice, RemoteFrame } from '@kontor/admin-ui';
import { StarterNames } from './starter-names';

/** What was imported before, by whom, and what came of it. */
@Component({
  selector: 'kontor-import-history',
  imports: [CountPipe, EmptyState, FailureNotice, InstantPipe, RemoteFrame, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-history.html',
  styleUrl: './import-history.css',
})
export class ImportHistory {
  protected readonly starters = inject(StarterNames);

  readonly imports = input.required<Paged<StatementImportView>>();
  readonly mayImport = input(false);
}
