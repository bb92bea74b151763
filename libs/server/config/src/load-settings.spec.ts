import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { Environment } from './environment';
import { InvalidSettingsError } from './invalid-settings.error';
import { loadSettings } from './load-settings';

const key = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`;

const development: Environment = {
  KONTOR_DATABASE_URL: 'postgres://app@127.0.0.1:54330/app',
  KONTOR_REDIS_URL: 'redis://127.0.0.1:6379',
  KONTOR_SECRET_KEYS: key('k1'),
};
const production: Environment = {
  ...development,
  KONTOR_MODE: 'production',
  KONTOR_DATABASE_APP_URL: 'postgres://kontor_login:p%40ss@db:5432/kontor',
  KONTOR_PUBLIC_URL: 'https://kontor.example.com/',
  KONTOR_STORAGE_DIR: '/var/lib/kontor',
};

function problemsOf(env: Environment): readonly string[] {
  try {
    loadSettings(env);
  } catch (error) {
    if (error instanceof InvalidSettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe('settings', () => {
  it('need no more than a database, a Redis and a key to try Kontor out', () => {
    const settings = loadSettings(development);
    expect(settings.runtime).toMatchObject({ mode: 'development', isProduction: false });
    expect(settings.http).toMatchObject({ apiHost: '127.0.0.1', apiPort: 4000, workerPort: 4001, publicUrl: 'http://127.0.0.1:4000' });
    expect(settings.database).toMatchObject({ ownerUrl: development['KONTOR_DATABASE_URL'], poolSize: 10 });
    expect(settings.redis).toMatchObject({ embedded: false, prefix: 'kontor' });
    expect(settings.lanes).toMatchObject({ sweepSeconds: 10, leaseSeconds: 10 });
    expect(settings.log.level).toBe('info');
    expect(settings.exporters.of('anything')).toEqual({ urls: {} });
  });

  it('take values from variables and ignore empty ones', () => {
    const settings = loadSettings({ ...development, KONTOR_API_PORT: ' 4100 ', KONTOR_REDIS_EMBEDDED: '1', KONTOR_LOG_LEVEL: '', KONTOR_SETTLE_SECONDS: '0' });
    expect(settings.http.publicUrl).toBe('http://127.0.0.1:4100');
    expect(settings.redis.embedded).toBe(true);
    expect(settings.log.level).toBe('info');
    expect(settings.lanes.settleSeconds).toBe(0);
  });

  it('name every problem at once, each with its cure', () => {
    const problems = problemsOf({ KONTOR_MODE: 'prod', KONTOR_API_PORT: '99999', KONTOR_WORKER_PORT: '4e3', KONTOR_SWEEP_SECONDS: '-1' });
    expect(problems).toEqual([
      'KONTOR_MODE is "prod". Write development, test or production.',
      'KONTOR_API_PORT is "99999". Write a port between 1 and 65535, for example 4000.',
      'KONTOR_WORKER_PORT is "4e3". Write a port between 1 and 65535, for example 4001.',
      'KONTOR_REDIS_URL is missing. Write an address such as redis://127.0.0.1:6379.',
      expect.stringMatching(/^KONTOR_SECRET_KEYS is missing\. Write id:base64/),
      'KONTOR_SWEEP_SECONDS is "-1". Write seconds between 1 and 3600, for example 10.',
      expect.stringMatching(/^KONTOR_DATABASE_URL is missing\./),
    ]);
  });

  it('never repeat a secret in a complaint', () => {
    const error = new InvalidSettingsError(problemsOf({ KONTOR_DATABASE_URL: 'mysql://root:hunter2@db', KONTOR_REDIS_URL: 'hunter2', KONTOR_SECRET_KEYS: 'hunter2' }));
    expect(error.problems).toHaveLength(3);
    expect(error.message).not.toContain('hunter2');
  });
});

describe('secret keys', () => {
  it('come with the current one first', () => {
    const { keys } = loadSettings({ ...development, KONTOR_SECRET_KEYS: `${key('k2')}, ${key('k1')}` }).secrets;
    expect(keys.map(({ id, key: bytes }) => [id, bytes.length])).toEqual([['k2', 32], ['k1', 32]]);
  });

  it.each([
    ['too short', `k1:${randomBytes(16).toString('base64')}`],
    ['without an id', randomBytes(32).toString('base64')],
    ['one bad part of two', `${key('k2')},k1:nonsense`],
    ['the same id twice', `${key('k1')},${key('k1')}`],
  ])('are refused: %s', (_, text) => {
    expect(problemsOf({ ...development, KONTOR_SECRET_KEYS: text })).toEqual([expect.stringMatching(/^KONTOR_SECRET_KEYS cannot be read/)]);
  });
});

describe('production', () => {
  it('accepts a complete set', () => {
    const settings = loadSettings(production);
    expect(settings.runtime.isProduction).toBe(true);
    expect(settings.http.publicUrl).toBe('https://kontor.example.com');
  });

  it.each([
    ['KONTOR_DATABASE_APP_URL', undefined],
    ['KONTOR_REDIS_EMBEDDED', '1'],
    ['KONTOR_PUBLIC_URL', 'http://kontor.example.com'],
    ['KONTOR_STORAGE_DIR', 'storage'],
    ['KONTOR_EXPORTER_LEDGER_URL_API', 'http://127.0.0.1:4010'],
  ])('refuses %s = %s', (name, value) => {
    expect(problemsOf({ ...production, [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} `))]);
  });

  it('needs no owner of the tables', () => {
    expect(problemsOf({ ...production, KONTOR_DATABASE_URL: undefined })).toEqual([]);
  });
});
