import type { Journal, Lease } from '@kontor/exporter-engine';

/** Watches the journal: a write whose holder has lost the lane must not come through. */
export function auditedJournal(journal: Journal, isHeld: (lease: Lease) => boolean, violate: (violation: string) => void): Journal {
  const watched = async <Value>(name: string, lease: Lease, write: () => Promise<Value>): Promise<Value> => {
    const held = isHeld(lease);
    const value = await write();
    if (!held) violate(`${name} of a holder that lost the lane came through`);
    return value;
  };
  return {
    claim: (lease, limit) => watched('claim', lease, () => journal.claim(lease, limit)),
    steps: (item) => journal.steps(item),
    isWanted: (item) => journal.isWanted(item),
    sharedRef: (item, operation) => journal.sharedRef(item, operation),
    unanswered: (connectionId) => journal.unanswered(connectionId),
    wasServed: (...args) => journal.wasServed(...args),
    replan: (lease, item, plan) => watched('replan', lease, () => journal.replan(lease, item, plan)),
    intend: (lease, intents) => watched('intend', lease, () => journal.intend(lease, intents)),
    conclude: (lease, intent, conclusion) => watched('conclude', lease, () => journal.conclude(lease, intent, conclusion)),
    noteMiss: (lease, item, operation) => watched('noteMiss', lease, () => journal.noteMiss(lease, item, operation)),
    finish: (lease, item, outcome) => watched('finish', lease, () => journal.finish(lease, item, outcome)),
    claimRun: (lease) => watched('claimRun', lease, () => journal.claimRun(lease)),
    finishFiles: (lease, run, items, files) => watched('finishFiles', lease, () => journal.finishFiles(lease, run, items, files)),
    pauseConnection: (lease, fault) => watched('pauseConnection', lease, () => journal.pauseConnection(lease, fault)),
    pendingDrain: (lease) => journal.pendingDrain(lease),
    drainTold: (lease) => watched('drainTold', lease, () => journal.drainTold(lease)),
    drainRefused: (lease, fault) => watched('drainRefused', lease, () => journal.drainRefused(lease, fault)),
  };
}
