import { describeJournal } from '../journal-contract/describe-journal';
import { describeLaneDesk } from '../journal-contract/describe-lane-desk';
import type { JournalUnderTest } from '../journal-contract/journal-under-test';
import { FakeClock } from '../time/fake-clock';
import { BooksOfTruth } from './books-of-truth';
import { enqueue } from './enqueue';
import { MemoryJournal } from './memory-journal';
import { leaseMilliseconds, MemoryLaneDesk } from './memory-lane-desk';

const connectionId = 'connection-1';

async function createJournal(): Promise<JournalUnderTest> {
  const books = new BooksOfTruth();
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
    takeOver: async () => {
      const lane = books.lanes.get(connectionId);
      if (lane) books.lanes.set(connectionId, { ...lane, expiresAt: clock.now() });
      const lease = await desk.acquire(connectionId);
      if (!lease) throw new Error('The lane is held');
      return lease;
    },
    look: async (transactionId) => {
      const item = books.itemsOf(connectionId).findLast((candidate) => candidate.transactionId === transactionId);
      if (!item) throw new Error(`There is no item of ${transactionId}`);
      return item;
    },
    pausedBecause: async () => books.pauses.get(connectionId),
    filesOf: async (runId) => books.runs.get(runId)?.files ?? [],
  };
}

describeJournal('the journal in memory', createJournal);

describeLaneDesk('the lane desk in memory', async () => {
  const clock = new FakeClock();
  return { desk: new MemoryLaneDesk(new BooksOfTruth(), clock), connectionId, clock, leaseMilliseconds, silence: async () => undefined };
});
