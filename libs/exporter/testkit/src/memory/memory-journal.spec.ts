import { describeJournal } from '../journal-contract/describe-journal';
import { describeLaneDesk } from '../journal-contract/describe-lane-desk';
import type { JournalUnderTest } from '../journal-contract/journal-under-test';
import { FakeClock } from '../time/fake-clock';
import { BooksOfTruth, type BookedItem } from './books-of-truth';
import { retryItem } from './decisions';
import { enqueue } from './enqueue';
import { MemoryJournal } from './memory-journal';
import { leaseMilliseconds, MemoryLaneDesk } from './memory-lane-desk';

async function createJournal(books = new BooksOfTruth(), connectionId = 'connection-1'): Promise<JournalUnderTest> {
  const clock = new FakeClock();
  const desk = new MemoryLaneDesk(books, clock);
  return {
    journal: new MemoryJournal(books, clock),
    clock,
    startRun: async (transactionIds, generation = 1) => enqueue(books, clock.now(), { connectionId, transactionIds, generation }),
    setRun: async (runId, state) => {
      const run = books.runs.get(runId);
      if (run) books.runs.set(runId, { ...run, state });
    },
    retry: async (transactionId) => retryItem(books, clock.now(), youngestItem(books, connectionId, transactionId)),
    release: (lease) => desk.release(lease, undefined),
    neighbour: () => createJournal(books, 'connection-2'),
    takeOver: async () => {
      const lane = books.lanes.get(connectionId);
      if (lane) books.lanes.set(connectionId, { ...lane, expiresAt: clock.now() });
      const lease = await desk.acquire(connectionId);
      if (!lease) throw new Error('The lane is held');
      return lease;
    },
    look: async (transactionId) => youngestItem(books, connectionId, transactionId),
    pausedBecause: async () => books.pauses.get(connectionId),
    drainRefusedBecause: async () => books.drainRefusals.get(connectionId),
    filesOf: async (runId) => books.runs.get(runId)?.files ?? [],
  };
}

function youngestItem(books: BooksOfTruth, connectionId: string, transactionId: string): BookedItem {
  const item = books.itemsOf(connectionId).findLast((candidate) => candidate.transactionId === transactionId);
  if (!item) throw new Error(`There is no item of ${transactionId}`);
  return item;
}

describeJournal('the journal in memory', () => createJournal());

describeLaneDesk('the lane desk in memory', async () => {
  const clock = new FakeClock();
  return { desk: new MemoryLaneDesk(new BooksOfTruth(), clock), connectionId: 'connection-1', clock, leaseMilliseconds, silence: async () => undefined };
});
