import { codingProblem } from '../domain/problems';

/** The revision of a header `If-Match: "7"`; `undefined` without one. */
export function revisionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const [, revision] = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim()) ?? [];
  if (revision === undefined) throw codingProblem('revision-unreadable');
  return Number.parseInt(revision, 10);
}
