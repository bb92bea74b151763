import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { fieldLabels, type RuleView } from '@kontor/api-contracts';
import { attempt, CodingsStore, Remote, RulesStore, type Failure } from '@kontor/admin-data-access';
import { CountPipe, LanguageKeeper } from '@kontor/admin-language';
import { FailureNotice, RemoteFrame, UndoStack } from '@kontor/admin-ui';

/** Shows what applying a rule to open transactions would change, and does it. */
@Component({
  selector: 'kontor-apply-dialog',
  imports: [CountPipe, FailureNotice, MatDialogModule, RemoteFrame, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './apply-dialog.html',
  styles: 'ul { padding-inline-start: 1.25rem; } p, ul { margin-block-end: 0.5rem; }',
})
export class ApplyDialog {
  protected readonly rule = inject<RuleView>(MAT_DIALOG_DATA);
  protected readonly language = inject(LanguageKeeper).language;
  protected readonly labels = fieldLabels;
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);

  private readonly store = inject(RulesStore);
  private readonly codings = inject(CodingsStore);
  private readonly undo = inject(UndoStack);
  private readonly transloco = inject(TranslocoService);
  private readonly ref = inject<MatDialogRef<ApplyDialog>>(MatDialogRef);

  protected readonly preview = new Remote(() => this.store.preview(this.rule.id));
  protected readonly hasWork = computed(() => (this.preview.value()?.changed ?? 0) > 0);

  constructor() {
    void this.preview.load();
  }

  protected async apply(): Promise<void> {
    if (this.isBusy() || !this.hasWork()) return;
    this.isBusy.set(true);
    const outcome = await attempt(this.store.apply(this.rule.id));
    this.isBusy.set(false);
    if (!outcome.ok) return this.failure.set(outcome.failure);
    const { id, changed } = outcome.value;
    this.undo.push({ text: this.transloco.translate('rules.apply.done', { count: changed }), undo: () => this.takeBack(id) });
    this.ref.close();
  }

  private async takeBack(batchId: string): Promise<string> {
    const { changed, skipped } = await this.codings.undo(batchId, []);
    return this.transloco.translate(skipped === 0 ? 'rules.apply.undone' : 'rules.apply.undonePartly', { count: changed, skipped });
  }
}
