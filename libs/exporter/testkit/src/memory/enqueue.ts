import { livingItemStates, type ItemState } from '@kontor/exporter-engine';
import { LivingItemError, type BookedItem, type BooksOfTruth } from './books-of-truth';

export interface RunOrder {
  readonly connectionId: string;
  readonly transactionIds: readonly string[];
  /** Rises when a person exports anew what was exported before. */
  readonly generation?: number;
  /** Only receipts are added to what stands: the exported item stays beside it. */
  readonly isLate?: true;
}

/**
 * Puts a run and its items into the books, in one commit. Throws {@link LivingItemError} for a transaction that already
 * has a living item on the connection; an exported one of an older generation does not stand in the way of a new one.
 */
export function enqueue(books: BooksOfTruth, now: Date, { connectionId, transactionIds, generation = 1, isLate }: RunOrder): string {
  const runId = `run-${books.runs.size + 1}`;
  const items = transactionIds.map((transactionId, index): BookedItem => {
    const living = itemInTheWay(books, { connectionId, transactionIds: [transactionId], generation, ...(isLate ? { isLate } : {}) });
    if (living) throw new LivingItemError(transactionId, living.state);
    const id = `item-${books.items.size + index + 1}`;
    return { id, runId, connectionId, transactionId, generation, state: 'queued', crashes: 0, attempts: 0, notBefore: now, issues: [], planChanges: 0, ...(isLate ? { isLate } : {}) };
  });
  books.runs.set(runId, { id: runId, connectionId, startedAt: now, state: 'running', files: [] });
  for (const item of items) books.items.set(item.id, item);
  return runId;
}

const itemInTheWay = (books: BooksOfTruth, { connectionId, transactionIds, generation = 1, isLate }: RunOrder): BookedItem | undefined =>
  books.itemsOf(connectionId).find((item) => transactionIds.includes(item.transactionId) && isLiving(item) && !isBeside(item, generation, isLate));

const isLiving = ({ state }: BookedItem): boolean => (livingItemStates as readonly ItemState[]).includes(state);

/** What arrived stands in the way of another export of the same generation only, and that by itself and not by its late receipts. */
const isBeside = (item: BookedItem, generation: number, isLate = false): boolean => item.state === 'exported' && (isLate || item.isLate === true || item.generation < generation);
