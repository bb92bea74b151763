import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ReferenceUploadResult } from '@kontor/api-contracts';
import { attempt, ReferencesStore, type Failure, type ListedKind } from '@kontor/admin-data-access';
import { CountPipe } from '@kontor/admin-language';
import { Downloads, DropZone, FailureNotice, Toasts } from '@kontor/admin-ui';

/** Takes a list in from a file: first what it would do, then, when a person says so, does it. */
@Component({
  selector: 'kontor-upload-dialog',
  imports: [CountPipe, DropZone, FailureNotice, MatDialogModule, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './upload-dialog.html',
  styleUrl: '../dialog.css',
})
export class UploadDialog {
  protected readonly kind = inject<ListedKind>(MAT_DIALOG_DATA);
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly found = signal<ReferenceUploadResult | undefined>(undefined);
  protected readonly deactivateOthers = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);

  private readonly store = inject(ReferencesStore);
  private readonly downloads = inject(Downloads);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly ref = inject<MatDialogRef<UploadDialog>>(MatDialogRef);

  protected async choose([file]: readonly File[]): Promise<void> {
    this.file.set(file);
    this.found.set(undefined);
    await this.send(true);
  }

  protected async setOthers(deactivate: boolean): Promise<void> {
    this.deactivateOthers.set(deactivate);
    await this.send(true);
  }

  protected async apply(): Promise<void> {
    const done = await this.send(false);
    if (!done) return;
    this.toasts.tell(this.transloco.translate('referenceData.upload.done', { created: done.counts.created, changed: done.counts.changed, errors: done.counts.errors }));
    this.ref.close();
  }

  /** The rows that were left out, each with its sentence. */
  protected saveErrors(text: string): void {
    this.downloads.give(this.transloco.translate('referenceData.upload.errorFile'), new Blob([text], { type: 'text/csv;charset=utf-8' }));
  }

  private async send(preview: boolean): Promise<ReferenceUploadResult | undefined> {
    const file = this.file();
    if (!file || this.isBusy()) return undefined;
    this.isBusy.set(true);
    const outcome = await attempt(this.store.upload(this.kind, file, { preview, deactivateOthers: this.deactivateOthers() }));
    this.isBusy.set(false);
    this.failure.set(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) this.found.set(outcome.value);
    return outcome.ok ? outcome.value : undefined;
  }
}
