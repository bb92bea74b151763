import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RunFileView } from '@kontor/api-contracts';
import { attempt, RunsStore, type Failure } from '@kontor/admin-data-access';
import { CountPipe } from '@kontor/admin-language';
import { Downloads, FailureNotice } from '@kontor/admin-ui';

/** The files a run has made. */
@Component({
  selector: 'kontor-run-file-list',
  imports: [CountPipe, FailureNotice, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: '.superseded { color: var(--warn); }',
  template: `
    <section class="card" aria-labelledby="run-files">
      <h2 id="run-files">{{ 'runs.files' | transloco }}</h2>
      <ul class="plain">
        @for (file of files(); track file.id) {
          <li>
            <span>
              {{ file.name }} <span class="aside">{{ 'runs.bytes' | transloco: { count: (kilobytes(file) | count) } }}</span>
              @if (file.takenBack > 0) {
                <br /><span class="superseded">{{ 'runs.superseded' | transloco: { count: (file.takenBack | count) } }}</span>
              }
            </span>
            <button type="button" class="quiet" [attr.aria-disabled]="isLoading()" [attr.aria-label]="'runs.downloadFile' | transloco: { name: file.name }" (click)="download(file)">{{ 'runs.download' | transloco }}</button>
          </li>
        }
      </ul>
      @if (failure(); as failure) {
        <kontor-failure-notice [failure]="failure" />
      }
    </section>
  `,
})
export class RunFileList {
  private readonly store = inject(RunsStore);
  private readonly downloads = inject(Downloads);

  readonly files = input.required<readonly RunFileView[]>();

  protected readonly isLoading = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);

  protected kilobytes({ bytes }: RunFileView): number {
    return Math.max(1, Math.round(bytes / 1024));
  }

  protected async download(file: RunFileView): Promise<void> {
    if (this.isLoading()) return;
    this.isLoading.set(true);
    const outcome = await attempt(this.store.content(file.id));
    this.isLoading.set(false);
    this.failure.set(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) this.downloads.give(file.name, outcome.value);
  }
}
