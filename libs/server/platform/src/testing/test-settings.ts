import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@kontor/kernel';
import { type DatabaseSettings, loadSettings, readEnvironment, type Settings } from '@kontor/server-config';

export class NoTestRedisError extends Error {
  constructor() {
    super('KONTOR_TEST_REDIS_URL is not set. Room tests run through `npm test`, which starts a Redis; or set it to one that may be written to.');
    this.name = 'NoTestRedisError';
  }
}

/** One key for the whole test process: restarted applications open what earlier ones sealed. */
const sealingKey = `test:${randomBytes(32).toString('base64')}`;

/** For applications that keep nothing there: they want to see at the start that they could. */
const storage = join(tmpdir(), 'kontor-room-tests');

/** Settings of a test application: its own database, the Redis of the test run with keys of its own. Quiet unless `env` says otherwise. */
export function testSettings(database: DatabaseSettings, env: Readonly<Record<string, string>> = {}): Settings {
  const redis = readEnvironment()['KONTOR_TEST_REDIS_URL'];
  if (!redis) throw new NoTestRedisError();
  const defaults = {
    KONTOR_MODE: 'test',
    KONTOR_DATABASE_URL: database.ownerUrl,
    KONTOR_REDIS_URL: redis,
    KONTOR_REDIS_PREFIX: `t${newId().replaceAll('-', '')}`,
    KONTOR_SECRET_KEYS: sealingKey,
    KONTOR_STORAGE_DIR: storage,
    KONTOR_LOG_LEVEL: 'info',
  };
  return { ...loadSettings({ ...defaults, ...env }), database };
}
