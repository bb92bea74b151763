import type { TakeBackOutlook } from '@kontor/api-contracts';

/** Transactions that taking back does the same to. */
export interface Consequence {
  readonly text: string;
  readonly count: number;
  /** False for those that stay as they are. */
  readonly goesBack: boolean;
}

export const canGoBack = ({ way }: TakeBackOutlook): boolean => way !== 'under-way' && way !== 'nothing';

/** What is said once for all it holds for; the most frequent first, what stays last. */
export function byConsequence(outlooks: readonly TakeBackOutlook[]): readonly Consequence[] {
  const found = new Map<string, Consequence>();
  for (const outlook of outlooks) {
    const { consequence: text } = outlook;
    found.set(text, { text, count: (found.get(text)?.count ?? 0) + 1, goesBack: canGoBack(outlook) });
  }
  return [...found.values()].sort((left, right) => Number(right.goesBack) - Number(left.goesBack) || right.count - left.count);
}
