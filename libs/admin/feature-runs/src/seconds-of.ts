import type { RunHead } from '@kontor/api-contracts';

/** How long a run has taken; nothing while it is not over, and for a note, which takes no time. */
export const secondsOf = ({ startedAt, finishedAt, kind }: Pick<RunHead, 'startedAt' | 'finishedAt' | 'kind'>): number | undefined =>
  finishedAt === null || kind === 'elsewhere' ? undefined : Math.max(1, Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000));
