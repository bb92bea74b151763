import type { Journal } from '@kontor/exporter-engine';

/** The methods of a journal without its class. */
export const boundJournal = (journal: Journal): Journal => ({
  claim: (...args) => journal.claim(...args),
  steps: (...args) => journal.steps(...args),
  isWanted: (...args) => journal.isWanted(...args),
  sharedRef: (...args) => journal.sharedRef(...args),
  unanswered: (...args) => journal.unanswered(...args),
  wasServed: (...args) => journal.wasServed(...args),
  replan: (...args) => journal.replan(...args),
  intend: (...args) => journal.intend(...args),
  conclude: (...args) => journal.conclude(...args),
  noteMiss: (...args) => journal.noteMiss(...args),
  finish: (...args) => journal.finish(...args),
  claimRun: (...args) => journal.claimRun(...args),
  finishFiles: (...args) => journal.finishFiles(...args),
  pauseConnection: (...args) => journal.pauseConnection(...args),
  pendingDrain: (...args) => journal.pendingDrain(...args),
  drainTold: (...args) => journal.drainTold(...args),
  drainRefused: (...args) => journal.drainRefused(...args),
});
