import { inject, Injectable } from '@angular/core';
import type { CodingChange, GridRow } from '@kontor/api-contracts';
import { attempt, choiceFields, CodingsStore, type Choice, type ChoiceFieldName, type Failure } from '@kontor/admin-data-access';
import { UndoStack } from '@kontor/admin-ui';
import type { CellEditRequestEvent } from 'ag-grid-community';
import { textFields, type TextFieldName } from './column-id';
import { GridWords } from './grid-words';
import { choiceChange, choiceOf, textChange } from './row-values';

/** Writes what somebody entered in a cell, and remembers the way back. */
@Injectable()
export class CellWriter {
  private readonly codings = inject(CodingsStore);
  private readonly undo = inject(UndoStack);
  private readonly words = inject(GridWords);

  /** Gives why it was not written, or nothing. */
  async write({ data, column, newValue }: CellEditRequestEvent<GridRow>): Promise<Failure | undefined> {
    const change = this.changeOf(data, column.getColId(), newValue);
    if (!change) return undefined;
    const { id, revision, merchant } = data.transaction;
    const outcome = await attempt(this.codings.change(id, { ...change, revision }));
    if (!outcome.ok) return outcome.failure;
    const { batchId } = outcome.value;
    if (batchId !== null) this.remember(batchId, id, this.words.say('transactions.edited', { field: this.words.say(`transactions.column.${column.getColId()}`), merchant: merchant.name }));
    return undefined;
  }

  private remember(batchId: string, transactionId: string, text: string): void {
    this.undo.push({ text, undo: async () => void (await this.codings.undo(batchId, [transactionId])) });
  }

  /** Nothing where the cell holds what it held. */
  private changeOf(row: GridRow, column: string, value: unknown): CodingChange | undefined {
    const choice = choiceFields.find((field): field is ChoiceFieldName => field === column);
    if (choice) {
      const chosen = (value ?? null) as Choice | null;
      return chosen?.id === choiceOf(row, choice)?.id ? undefined : choiceChange(choice, chosen);
    }
    const text = textFields.find((field): field is TextFieldName => field === column);
    const written = typeof value === 'string' ? value : '';
    return text === undefined || written.trim() === (row.coding[text].value ?? '') ? undefined : textChange(text, written);
  }
}
