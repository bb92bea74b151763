import type { RunHead } from '@kontor/api-contracts';

/** An export of ten transactions that has just begun. */
export const aRun = (changed: Partial<RunHead> = {}): RunHead => ({
  ...{ runId: 'run-1', kind: 'export', note: null, state: 'running', connectionState: 'connected', connectionId: 'connection-1' },
  ...{ selected: 10, waiting: 10, begun: 0, exported: 0, failed: 0, skipped: 0, needsReview: 0, inDoubt: 0 },
  ...{ startedAt: '2026-03-05T11:59:00.000Z', finishedAt: null, startedBy: { kind: 'user', id: 'user-1', name: 'Erika Muster' } },
  ...changed,
});
