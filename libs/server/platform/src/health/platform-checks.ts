import type { Provider } from '@nestjs/common';
import { DatabaseHealth } from '@kontor/server-persistence';
import type { Redis } from 'ioredis';
import { REDIS } from '../redis/redis.module';
import { type ReadinessCheck, ReadinessChecks } from './readiness-check';

export class SilentDatabaseError extends Error {
  constructor() {
    super('the database does not answer');
    this.name = 'SilentDatabaseError';
  }
}

const databaseCheck = (database: DatabaseHealth): ReadinessCheck => ({
  name: 'database',
  check: async () => {
    if ((await database.check()) === 'down') throw new SilentDatabaseError();
  },
});

const redisCheck = (client: Redis): ReadinessCheck => ({
  name: 'redis',
  check: async () => void (await client.ping()),
});

export const readinessChecks: Provider = {
  provide: ReadinessChecks,
  inject: [DatabaseHealth, REDIS],
  useFactory: (database: DatabaseHealth, client: Redis) => new ReadinessChecks([databaseCheck(database), redisCheck(client)]),
};
