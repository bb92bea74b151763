import { inject, Injectable, signal } from '@angular/core';
import type { CodingBatchView, CodingChange, CodingChanged, CodingFields, CodingView, NewCodingLines, Selection } from '@kontor/api-contracts';
import { Api } from './client/api';
import { codingBatchUndo, codingChange, codingDivide, codingRead, gridCodingCreate } from './client/functions';

/** How transactions are coded, and the way back from every change. */
@Injectable({ providedIn: 'root' })
export class CodingsStore {
  private readonly api = inject(Api);
  private readonly latest = signal<{ readonly transactionIds: readonly string[] }>({ transactionIds: [] });

  /** The transactions whose coding this window changed last; whoever shows them looks again. */
  readonly changed = this.latest.asReadonly();

  read(transactionId: string): Promise<CodingView> {
    return this.api.invoke(codingRead, { id: transactionId });
  }

  /** Name the revision it was made on: a change on an older one is refused as `conflict`. */
  async change(transactionId: string, change: CodingChange): Promise<CodingChanged> {
    const changed = await this.api.invoke(codingChange, { id: transactionId, body: change });
    this.tell([transactionId]);
    return changed;
  }

  /** These lines instead of those before. */
  async divide(transactionId: string, lines: NewCodingLines): Promise<CodingChanged> {
    const changed = await this.api.invoke(codingDivide, { id: transactionId, body: lines });
    this.tell([transactionId]);
    return changed;
  }

  /** The same values for up to 10,000 transactions, as one batch. */
  async changeMany(selection: Selection, connectionId: string | undefined, change: CodingFields): Promise<CodingBatchView> {
    const batch = await this.api.invoke(gridCodingCreate, { body: { ...selection, change, ...(connectionId !== undefined && { connectionId }) } });
    this.tell([]);
    return batch;
  }

  /** Brings back what stood there before the batch, but for what somebody changed since. */
  async undo(batchId: string, transactionIds: readonly string[]): Promise<CodingBatchView> {
    const undone = await this.api.invoke(codingBatchUndo, { id: batchId });
    this.tell(transactionIds);
    return undone;
  }

  /** Says that something else changed them: a batch, a receipt, a rule. Empty: any may have changed. */
  tell(transactionIds: readonly string[]): void {
    this.latest.set({ transactionIds });
  }
}
