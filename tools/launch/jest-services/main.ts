import { testServiceChoice } from '../services/service-choice';
import type { Services } from '../services/start-services';
import { startThrowAwayServices } from '../services/throw-away';

let running: Services | undefined;

/** Provides what the run has not been given: one PostgreSQL and one Redis for all test files. */
export async function startForJest(): Promise<void> {
  const { KONTOR_TEST_DATABASE_URL: database, KONTOR_TEST_REDIS_URL: redis } = process.env;
  if (database && redis) return;
  running = await startThrowAwayServices(testServiceChoice());
  Object.assign(process.env, { KONTOR_TEST_DATABASE_URL: running.postgres.url, KONTOR_TEST_REDIS_URL: running.redis.url, ...running.redis.environment });
}

export async function stopForJest(): Promise<void> {
  await running?.stop();
  running = undefined;
}
