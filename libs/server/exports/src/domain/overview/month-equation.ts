import { monthShares, type GridSum, type MonthEquation, type MonthShare, type ShareView } from '@kontor/api-contracts';
import { addMoney, money, type Money } from '@kontor/kernel';

/** So many transactions of a share in one currency. */
export interface ShareSum {
  readonly share: MonthShare;
  readonly count: number;
  readonly sum: Money;
}

function add(sums: readonly ShareSum[]): ShareView {
  const byCurrency = new Map<string, GridSum>();
  for (const { count, sum } of sums) {
    const known = byCurrency.get(sum.currency);
    byCurrency.set(sum.currency, known ? { count: known.count + count, sum: addMoney(known.sum, sum) } : { count, sum });
  }
  const ordered = [...byCurrency.values()].filter(({ count }) => count > 0).sort((left, right) => (left.sum.currency < right.sum.currency ? -1 : 1));
  return { count: sums.reduce((total, { count }) => total + count, 0), sums: ordered };
}

const less = ({ count, sum }: ShareSum): ShareSum => ({ share: 'unexamined', count: -count, sum: money(-sum.minor, sum.currency) });

/**
 * Puts a month together from what the database knows and what was found out by looking at open transactions. What is
 * open and was not looked at is told as such: the equation holds by construction.
 */
export function monthEquation(known: readonly ShareSum[], open: readonly Omit<ShareSum, 'share'>[], examined: readonly ShareSum[]): MonthEquation {
  const unexamined = [...open.map((sum) => ({ ...sum, share: 'unexamined' as const })), ...examined.map(less)];
  const parts = [...known, ...examined, ...unexamined];
  const shares = Object.fromEntries(monthShares.map((share) => [share, add(parts.filter((part) => part.share === share))])) as Record<MonthShare, ShareView>;
  return { total: add(parts), ...shares };
}
