import type { RedisSettings } from '@kontor/server-config';
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { GrowingDelay, type DelayPolicy } from './growing-delay';

/** Effectively unlimited: this limiter only counts. */
const uncounted = 1_000_000_000;

const inMemory = (keyPrefix: string, points: number, duration: number): RateLimiterMemory => new RateLimiterMemory({ keyPrefix, points, duration });

/** Delays shared by all processes through Redis; while it is away each process counts for itself. */
export function delayInRedis(policy: DelayPolicy, client: Redis, { prefix }: RedisSettings): GrowingDelay {
  const limiter = (part: string, points: number, duration: number): RateLimiterAbstract => {
    const keyPrefix = `${prefix}:delay:${policy.name}:${part}`;
    return new RateLimiterRedis({ storeClient: client, rejectIfRedisNotReady: true, keyPrefix, points, duration, insuranceLimiter: inMemory(keyPrefix, points, duration) });
  };
  return new GrowingDelay(policy, limiter('attempts', uncounted, policy.memorySeconds), limiter('gate', 1, policy.longestDelaySeconds));
}

/** Delays of a single process. */
export const delayInMemory = (policy: DelayPolicy): GrowingDelay =>
  new GrowingDelay(policy, inMemory(`${policy.name}:attempts`, uncounted, policy.memorySeconds), inMemory(`${policy.name}:gate`, 1, policy.longestDelaySeconds));
