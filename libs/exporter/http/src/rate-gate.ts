import type { RateLimit } from '@kontor/exporter-contract';

/**
 * How much slower than allowed we go. Calls leave evenly and arrive unevenly; two percent keep jitter from piling
 * them up behind the limit, and cost two percent of the rate.
 */
const margin = 0.02;

/**
 * One declared limit. Holds back a call that would come too early for the average (a leaky bucket of `burst`) or would
 * be one too many in any window of the declared length, whichever reading of the limit is stricter. Instants in milliseconds.
 */
export class RateGate {
  private readonly spacing: number;
  private readonly window: number;
  private readonly tolerance: number;
  private due = Number.NEGATIVE_INFINITY;
  private readonly recent: number[] = [];

  constructor(private readonly limit: RateLimit) {
    this.window = limit.perMilliseconds * (1 + margin);
    this.spacing = this.window / limit.requests;
    this.tolerance = (limit.burst - 1) * this.spacing;
  }

  /** The earliest instant, not before now, at which a call may leave. */
  earliest(now: number): number {
    const [oldest] = this.recent;
    const full = oldest !== undefined && this.recent.length >= this.limit.requests;
    return Math.max(now, this.due - this.tolerance, full ? oldest + this.window : now);
  }

  /** A call leaves now. */
  take(now: number): void {
    this.due = Math.max(this.due, now) + this.spacing;
    this.recent.push(now);
    if (this.recent.length > this.limit.requests) this.recent.shift();
  }
}
