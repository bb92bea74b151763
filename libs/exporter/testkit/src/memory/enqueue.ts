import { livingItemStates, type ItemState } from '@kontor/exporter-engine';
import { LivingItemError, type BookedItem, type BooksOfTruth } from './books-of-truth';

export interface RunOrder {
  readonly connectionId: string;
  readonly transactionIds: readonly string[];
  /** Rises when a person exports anew what was exported before. */
  readonly generation?: number;
}

/**
 * Puts a run and its items into the books, in one commit. Throws {@link LivingItemError} for a transaction that already
 * has a living item on the connection; an exported one of an older generation does not stand in the way of a new one.
 */
export function enqueue(books: BooksOfTruth, now: Date, { connectionId, transactionIds, generation = 1 }: RunOrder): string {
  const runId = `run-${books.runs.size + 1}`;
  const items = transactionIds.map((transactionId, index): BookedItem => {
    const living = livingItem(books, connectionId, transactionId, generation);
    if (living) throw new LivingItemError(transactionId, living.state);
    const id = `item-${books.items.size + index + 1}`;
    return { id, runId, connectionId, transactionId, generation, state: 'queued', crashes: 0, attempts: 0, notBefore: now, issues: [], planChanges: 0 };
  });
  books.runs.set(runId, { id: runId, connectionId, startedAt: now, state: 'running', files: [] });
  for (const item of items) books.items.set(item.id, item);
  return runId;
}

const livingItem = (books: BooksOfTruth, connectionId: string, transactionId: string, generation: number): BookedItem | undefined =>
  books.itemsOf(connectionId).find((item) => item.transactionId === transactionId && isInTheWay(item, generation));

const isInTheWay = (item: BookedItem, generation: number): boolean =>
  (livingItemStates as readonly ItemState[]).includes(item.state) && !(item.state === 'exported' && item.generation < generation);
