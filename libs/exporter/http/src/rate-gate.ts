import type { RateLimit } from '@kontor/exporter-contract';
import { spacingOf } from './pacing-rule';

/** One declared limit: calls leave evenly spaced, so that no window of the declared length holds one too many. Instants in milliseconds. */
export class RateGate {
  private readonly spacing: number;
  private due = Number.NEGATIVE_INFINITY;

  constructor(limit: RateLimit) {
    this.spacing = spacingOf(limit);
  }

  /** The earliest instant, not before now, at which a call may leave. */
  earliest(now: number): number {
    return Math.max(now, this.due);
  }

  /** A call leaves now. */
  take(now: number): void {
    this.due = Math.max(this.due, now) + this.spacing;
  }
}
