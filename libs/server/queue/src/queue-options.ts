import type { RedisSettings } from '@kontor/server-config';
import type { QueueOptions } from 'bull';
import type { RedisOptions } from 'ioredis';

const longestRetryPause = 1_000;

/** How every connection to Redis behaves: back within a second of the server, and no command that waits for long. */
export const redisOptions = (url: string): RedisOptions => ({
  enableReadyCheck: false,
  maxRetriesPerRequest: 1,
  connectTimeout: 5_000,
  keepAlive: 10_000,
  // A process that is closed while Redis is away lingers no longer than this.
  disconnectTimeout: 500,
  retryStrategy: (attempt) => Math.min(attempt * 50, longestRetryPause),
  ...(url.startsWith('rediss:') ? { tls: {} } : {}),
});

/**
 * A worker that dies is noticed within 15 s. Jobs never fail for good by stalling, because poison is recognised in
 * PostgreSQL, and leave no trace, because history is kept there, too. No priority and no limiter: both are slow in Bull.
 */
export const queueOptions = (settings: RedisSettings): QueueOptions & { readonly url: string } => ({
  url: settings.url,
  prefix: settings.prefix,
  redis: redisOptions(settings.url),
  settings: {
    lockDuration: 10_000,
    lockRenewTime: 3_000,
    stalledInterval: 5_000,
    maxStalledCount: 10,
    retryProcessDelay: 1_000,
    // The stand-in goes on waiting for a listener that is gone, and hands it the next ring; so long at most.
    drainDelay: settings.embedded ? 1 : 5,
  },
  defaultJobOptions: { removeOnComplete: true, removeOnFail: true, attempts: 1 },
});
