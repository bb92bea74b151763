/** How an attempt to reach a subscriber ended: with a status, or with the code of a network error. */
export type Outcome = { readonly status: number } | { readonly failure: string };

export type Verdict =
  | { readonly next: 'delivered' }
  /** Once more after this many milliseconds. */
  | { readonly next: 'retry'; readonly wait: number }
  | { readonly next: 'given-up' }
  /** Nobody lives there any more: the subscription goes, too. */
  | { readonly next: 'unsubscribed' };

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Five quick retries, a pause, and then every two hours: twenty times, the first of which ends the pause. */
export const waits: readonly number[] = [10, 20, 40, 80, 160].map((seconds) => seconds * second).concat(30 * minute, Array.from({ length: 19 }, () => 2 * hour));

/** What comes of the attempt with this number, counted from 1. A `speed` of 1,000 turns ten seconds into ten milliseconds. */
export function verdictOn(outcome: Outcome, attempt: number, speed: number): Verdict {
  if ('status' in outcome && [200, 201, 202, 204].includes(outcome.status)) return { next: 'delivered' };
  if ('status' in outcome && outcome.status === 410) return { next: 'unsubscribed' };
  if (!isWorthRetrying(outcome)) return { next: 'given-up' };
  const wait = waits[attempt - 1];
  if (wait !== undefined) return { next: 'retry', wait: wait / Math.max(1, speed) };
  return isNobodyThere(outcome) ? { next: 'unsubscribed' } : { next: 'given-up' };
}

/** Any other refusal is final: a redirect is not followed, and a 400 would be one tomorrow, too. */
const isWorthRetrying = (outcome: Outcome): boolean => 'failure' in outcome || outcome.status >= 500 || [401, 403, 404, 429].includes(outcome.status);

const isNobodyThere = (outcome: Outcome): boolean => ('status' in outcome ? outcome.status === 404 : outcome.failure === 'ENOTFOUND');
