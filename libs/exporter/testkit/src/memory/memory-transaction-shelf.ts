import type { ExportSubject, TransactionShelf } from '@kontor/exporter-engine';
import type { BooksOfTruth } from './books-of-truth';

/** Transactions as they stand in the books. */
export class MemoryTransactionShelf implements TransactionShelf {
  constructor(private readonly books: BooksOfTruth) {}

  async load(_connectionId: string, transactionIds: readonly string[]): Promise<ReadonlyMap<string, ExportSubject>> {
    return new Map(
      transactionIds.flatMap((id) => {
        const subject = this.books.subjects.get(id);
        return subject ? [[id, subject] as const] : [];
      }),
    );
  }
}
