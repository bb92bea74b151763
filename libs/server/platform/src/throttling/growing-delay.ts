import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';

/** After some free attempts each further one must wait twice as long as the one before, up to a limit: slow, never locked out. */
export interface DelayPolicy {
  readonly name: string;
  readonly freeAttempts: number;
  readonly longestDelaySeconds: number;
  /** How long attempts are remembered. */
  readonly memorySeconds: number;
}

const firstDelaySeconds = 4;

/** How long after the given attempt (1 is the first) the next one has to wait. */
export function delayAfter(attempt: number, { freeAttempts, longestDelaySeconds }: DelayPolicy): number {
  if (attempt <= freeAttempts) return 0;
  return Math.min(firstDelaySeconds * 2 ** Math.min(attempt - freeAttempts - 1, 30), longestDelaySeconds);
}

/** Counts attempts by key and says who has to wait. The two limiters share the policy's name, not their keys. */
export class GrowingDelay {
  constructor(
    private readonly policy: DelayPolicy,
    private readonly attempts: RateLimiterAbstract,
    private readonly gate: RateLimiterAbstract,
  ) {}

  /** Counts the attempt before it is made, so that a burst of parallel ones gains nothing. Gives the seconds to wait; 0 lets it pass. */
  async admit(key: string): Promise<number> {
    const { consumedPoints } = await this.attempts.penalty(key);
    const delay = delayAfter(consumedPoints, this.policy);
    if (delay === 0) return 0;
    try {
      await this.gate.consume(key, 1, { customDuration: delay });
      return 0;
    } catch (refusal) {
      // The limiter says "not yet" by throwing its result; anything else is a fault.
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      await this.takeBack(key);
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    }
  }

  /** An attempt that was refused elsewhere, or succeeded, does not count. */
  async takeBack(key: string): Promise<void> {
    await this.attempts.reward(key);
  }

  async forget(key: string): Promise<void> {
    await Promise.all([this.attempts.delete(key), this.gate.delete(key)]);
  }
}
