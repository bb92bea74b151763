import type { Clock } from '@kontor/kernel';

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** Measured: two requests a second, and never more than four saved up. */
const capacity = 4;
const refillPerSecond = 2;

/** One token bucket per caller. */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly clock: Clock) {}

  /** Takes one token; false when there is none, and then the request must not be executed. */
  take(key: string): boolean {
    const now = this.clock.now().getTime();
    const { tokens, at } = this.buckets.get(key) ?? { tokens: capacity, at: now };
    const filled = Math.min(capacity, tokens + (Math.max(0, now - at) / 1_000) * refillPerSecond);
    const taken = filled >= 1;
    this.buckets.set(key, { tokens: taken ? filled - 1 : filled, at: now });
    return taken;
  }

  reset(): void {
    this.buckets.clear();
  }
}
