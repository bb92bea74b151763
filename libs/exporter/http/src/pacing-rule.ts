import type { RateLimit } from '@kontor/exporter-contract';

/**
 * How much slower than allowed we go. Calls leave evenly and arrive unevenly; two percent keep jitter from piling
 * them up behind the limit, and cost two percent of the rate.
 */
const margin = 1.02;

/** Milliseconds from one call to the next. Kept by every pacer, whether it remembers in memory or in a database. */
export const spacingOf = ({ requests, perMilliseconds }: RateLimit): number => (perMilliseconds * margin) / requests;

/**
 * How long a remote is left alone that said "too fast", in milliseconds: `first`, and twice as long as the last time, up to
 * `longest`, when it says so again less than `calm` after the last pause ended.
 */
export const refusalPause = { first: 1_000, longest: 60_000, calm: 10_000 } as const;
