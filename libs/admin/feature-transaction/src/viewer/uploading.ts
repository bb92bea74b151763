import { inject, Injectable, signal } from '@angular/core';
import { attempt, ReceiptsStore, type Failure } from '@kontor/admin-data-access';

/** A file that did not become a receipt. */
export interface Refused {
  readonly name: string;
  /** The server's sentence about this file, or why there is none. */
  readonly sentence: string | undefined;
  readonly failure: Failure | undefined;
}

/** Uploads files onto a transaction, one after the other, so that each is told for itself. */
@Injectable()
export class Uploading {
  private readonly receipts = inject(ReceiptsStore);
  private readonly state = signal<{ readonly done: number; readonly of: number }>({ done: 0, of: 0 });
  private readonly told = signal<readonly Refused[]>([]);

  /** How far it is; `of` is 0 while nothing is uploaded. */
  readonly progress = this.state.asReadonly();
  readonly refused = this.told.asReadonly();

  forget(): void {
    this.told.set([]);
  }

  async take(transactionId: string, files: readonly File[]): Promise<void> {
    if (this.state().of > 0 || files.length === 0) return;
    this.told.set([]);
    for (const [done, file] of files.entries()) {
      this.state.set({ done, of: files.length });
      await this.one(transactionId, file);
    }
    this.state.set({ done: 0, of: 0 });
  }

  private async one(transactionId: string, file: File): Promise<void> {
    const outcome = await attempt(this.receipts.upload(transactionId, file));
    if (outcome.ok) return;
    const { failure } = outcome;
    const sentence = failure.kind === 'problem' ? failure.problem.errors?.[0]?.detail : undefined;
    this.told.update((others) => [...others, { name: file.name, sentence, failure: sentence === undefined ? failure : undefined }]);
  }
}
