import { stepId, type BookedItem, type BooksOfTruth } from './books-of-truth';

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

/** A person has looked, found nothing, and has what is in doubt sent again. */
export function sendAgain(books: BooksOfTruth, now: Date, item: BookedItem): void {
  if (item.state !== 'needs-review') throw new Error(`The item of ${item.transactionId} is ${item.state}; only what is in review is decided`);
  for (const step of books.stepsOf(item)) {
    if (step.state === 'done' || (step.state === 'failed' && step.fault?.kind !== 'conflict')) continue;
    const { fault: _fault, lastMissAt: _miss, ...rest } = step;
    books.steps.set(stepId(step.key, step.operation), { ...rest, state: 'failed', attempt: 0, misses: 0 });
  }
  books.items.set(item.id, { ...item, state: 'queued', notBefore: now, issues: [], attempts: 0, crashes: 0 });
}
