import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CodingBatchView, CodingFields, Selection } from '@kontor/api-contracts';
import { attempt, choiceFields, ChoiceSearch, CodingsStore, type Choice, type ChoiceFieldName, type Failure } from '@kontor/admin-data-access';
import { CountPipe } from '@kontor/admin-language';
import { ChoiceInput, FailureNotice, UndoStack } from '@kontor/admin-ui';
import { textFields } from '../grid/column-id';
import { choiceChange, textChange } from '../grid/row-values';

/** What is to be edited. */
export interface BulkEditData {
  readonly selection: Selection;
  readonly count: number;
  readonly connectionId: string | undefined;
}

/** Writes the same values to all chosen transactions, as one step that can be taken back. Only ticked fields are written. */
@Component({
  selector: 'kontor-bulk-edit',
  imports: [ChoiceInput, CountPipe, FailureNotice, MatDialogModule, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bulk-edit.html',
})
export class BulkEdit {
  protected readonly data = inject<BulkEditData>(MAT_DIALOG_DATA);
  private readonly dialog = inject(MatDialogRef);
  private readonly choices = inject(ChoiceSearch);
  private readonly codings = inject(CodingsStore);
  private readonly undo = inject(UndoStack);
  private readonly transloco = inject(TranslocoService);

  protected readonly choiceNames = choiceFields;
  protected readonly textNames = textFields;
  protected readonly change = signal<CodingFields>({});
  protected readonly isEmpty = computed(() => Object.keys(this.change()).length === 0);
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);
  /** What came of it, where some transactions were left alone. */
  protected readonly result = signal<CodingBatchView | undefined>(undefined);
  protected readonly searches = Object.fromEntries(choiceFields.map((field) => [field, (text: string) => this.choices.find(field, text)])) as Readonly<Record<ChoiceFieldName, (text: string) => Promise<readonly Choice[]>>>;

  protected choose(field: ChoiceFieldName, choice: Choice | null): void {
    this.change.update((change) => ({ ...change, ...choiceChange(field, choice) }));
  }

  protected write(field: (typeof textFields)[number], text: string): void {
    this.change.update((change) => ({ ...change, ...textChange(field, text) }));
  }

  /** Leaves the field of every transaction as it is. */
  protected leave(name: string): void {
    this.change.update((change) => Object.fromEntries(Object.entries(change).filter(([field]) => field !== name && field !== `${name}Id`)));
  }

  protected isWritten(name: string): boolean {
    return name in this.change() || `${name}Id` in this.change();
  }

  protected async apply(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isEmpty() || this.isBusy()) return;
    this.isBusy.set(true);
    const outcome = await attempt(this.codings.changeMany(this.data.selection, this.data.connectionId, this.change()));
    this.isBusy.set(false);
    if (!outcome.ok) return this.failure.set(outcome.failure);
    this.remember(outcome.value);
    if (outcome.value.skipped > 0) this.result.set(outcome.value);
    else this.dialog.close();
  }

  private remember(batch: CodingBatchView): void {
    if (batch.changed === 0) return;
    this.undo.push({ text: this.transloco.translate(batch.changed === 1 ? 'transactions.bulk.doneOne' : 'transactions.bulk.done', { count: batch.changed }), undo: async () => void (await this.codings.undo(batch.id, [])) });
  }
}
