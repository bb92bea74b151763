import type { IssueGroup } from './export';
import type { GridSum } from './grid';

/** Where a transaction of the month can stand; each stands in exactly one. `unexamined` are open ones nobody has looked at. */
export const monthShares = ['exported', 'elsewhere', 'queued', 'ready', 'blocked', 'nothingToDo', 'unexamined'] as const;
export type MonthShare = (typeof monthShares)[number];

/** How many, and what they come to. */
export interface ShareView {
  readonly count: number;
  /** One per currency, by its code. */
  readonly sums: readonly GridSum[];
}

/** Answers for completeness: `total` = the sum of all shares, in count and in each currency. */
export interface MonthEquation extends Readonly<Record<MonthShare, ShareView>> {
  readonly total: ShareView;
}

/** A month over one connection. */
export interface ConnectionMonth {
  /** Null where nothing is connected: then everything is open, and only the required data fields count. */
  readonly connectionId: string | null;
  readonly equation: MonthEquation;
  /** Of the blocked ones, by cause, the most frequent first. */
  readonly groups: readonly IssueGroup[];
  /** How many transactions of other months are open. */
  readonly openOutside: number;
}

/** A run that left something to a person. */
export interface RunTrouble {
  readonly runId: string;
  readonly connectionId: string;
  /** UTC instant. */
  readonly startedAt: string;
  /** Failed, and not exported or queued since. */
  readonly failed: number;
  /** Wait for a decision. */
  readonly needsReview: number;
}

/** Answer of `GET /api/v1/overview`. */
export interface OverviewView {
  /** `yyyy-MM`, by the booking date, or the day of the transaction where it is not booked yet. */
  readonly month: string;
  /** The first and the last month with a transaction; null where there is none at all. */
  readonly firstMonth: string | null;
  readonly lastMonth: string | null;
  /** One per connection that was not disconnected, the newest first; one without a connection where there is none. */
  readonly connections: readonly ConnectionMonth[];
  /** The newest first, at most ten. */
  readonly troubles: readonly RunTrouble[];
}
