import type { ProblemDocument } from '@kontor/api-contracts';

/** What the server answers to a mistake, with sentences that can be found again. */
export const aProblem = (code: string, status: number): ProblemDocument => ({
  type: `urn:kontor:problem:${code}`,
  code,
  status,
  title: `title of ${code}`,
  detail: `detail of ${code}`,
  cure: `cure of ${code}`,
  requestId: 'request-1',
});
