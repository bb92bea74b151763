import type { Services } from '../services/start-services';

type Environment = Readonly<Record<string, string | undefined>>;

const ours = /^(KONTOR|LEXWARE_SANDBOX)_/;
/** A run on the embedded Redis means every Redis in it; the browser is a program, not data. */
const kept = new Set(['KONTOR_REDIS_FORCE_EMBEDDED', 'KONTOR_BROWSER', 'KONTOR_JOURNEY_TRACE']);

/** The tests see the servers they may use and nothing else of what a person has set for their own data. */
export function testEnvironment({ postgres, redis }: Pick<Services, 'postgres' | 'redis'>, given: Environment = process.env): Environment {
  const foreign = Object.entries(given).filter(([name]) => kept.has(name) || !ours.test(name));
  return { ...Object.fromEntries(foreign), KONTOR_TEST_DATABASE_URL: postgres.url, KONTOR_TEST_REDIS_URL: redis.url, ...redis.environment };
}
