import type { BookedItem, BooksOfTruth } from './books-of-truth';

/** A person cancels a run: what was not begun is skipped at once, what was begun is finished. */
export function cancelRun(books: BooksOfTruth, runId: string): void {
  const run = books.runs.get(runId);
  if (!run) throw new Error(`There is no run ${runId}`);
  books.runs.set(runId, { ...run, state: 'cancelled' });
  for (const item of books.items.values()) {
    if (item.runId !== runId || item.state !== 'queued' || books.isBegun(item)) continue;
    books.items.set(item.id, { ...item, state: 'skipped', issues: [{ code: 'KON-cancelled' }] });
  }
}

/** A person has a failed item tried again: it gets a new plan, its steps remain. */
export function retryItem(books: BooksOfTruth, now: Date, item: BookedItem): void {
  if (item.state !== 'failed') throw new Error(`The item of ${item.transactionId} is ${item.state}; only what failed is tried again`);
  const { plan: _plan, fault: _fault, ...rest } = item;
  books.items.set(item.id, { ...rest, state: 'queued', notBefore: now, issues: [], attempts: 0, crashes: 0 });
}
