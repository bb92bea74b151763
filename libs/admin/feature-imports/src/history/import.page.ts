import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { StatementErrorView, StatementImportResult } from '@kontor/api-contracts';
import { attempt, everyPage, Paged, Remote, StatementsStore, type Failure } from '@kontor/admin-data-access';
import { CountPipe, InstantPipe } from '@kontor/admin-language';
import { Downloads, FailureNotice, RemoteFrame } from '@kontor/admin-ui';
import { CountsEquation } from './counts-equation';
import { StarterNames } from './starter-names';

const pageSize = 200;

/** What became of one file: the rows that were taken in, and those that were not, with the reasons. */
@Component({
  selector: 'kontor-import-page',
  imports: [CountPipe, CountsEquation, FailureNotice, InstantPipe, RemoteFrame, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import.page.html',
  styleUrl: './import.page.css',
})
export class ImportPage {
  private readonly store = inject(StatementsStore);
  private readonly downloads = inject(Downloads);
  private readonly transloco = inject(TranslocoService);
  protected readonly starters = inject(StarterNames);

  readonly importId = input.required<string>();

  protected readonly result = computed(() => {
    const id = this.importId();
    return new Remote<StatementImportResult>(() => this.store.read(id));
  });
  protected readonly errors = computed(() => {
    const id = this.importId();
    return new Paged<StatementErrorView>((cursor) => this.store.errors(id, cursor === undefined ? {} : { cursor }));
  });
  protected readonly isWriting = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);

  constructor() {
    effect(() => {
      const [result, errors] = [this.result(), this.errors()];
      untracked(() => void Promise.all([result.load(), errors.load()]));
    });
  }

  /** All of them, however many are shown. */
  protected async download(fileName: string): Promise<void> {
    if (this.isWriting()) return;
    this.isWriting.set(true);
    const outcome = await attempt(everyPage((cursor) => this.store.errors(this.importId(), { limit: pageSize, ...(cursor !== undefined && { cursor }) })));
    this.isWriting.set(false);
    this.failure.set(outcome.ok ? undefined : outcome.failure);
    if (!outcome.ok) return;
    const keys = ['imports.line', 'imports.result.code', 'imports.result.reason'];
    const head = keys.map((key) => this.transloco.translate<string>(key));
    this.downloads.csv(`${fileName.replace(/\.\w+$/, '')}-${this.transloco.translate<string>('imports.result.errorFile')}.csv`, [head, ...outcome.value.map(({ line, code, sentence }) => [`${line}`, code, sentence])]);
  }
}
