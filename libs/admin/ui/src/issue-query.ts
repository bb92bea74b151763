import type { IssueView } from '@kontor/api-contracts';

/** What the address of the grid says to show all transactions this holds back. A missing value is asked for by its field, which finds no others. */
export const issueQuery = ({ code, field }: Pick<IssueView, 'code' | 'field'>): Readonly<Record<string, string>> => ({
  issue: code,
  ...(code === 'KON-missing-field' && field !== null && { missing: field }),
});
