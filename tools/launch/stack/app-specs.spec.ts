import { serverEnvironment, type StackContext } from './app-specs';

const service = (url: string) => ({ url, describe: '', environment: {}, stop: async () => {} });
const postgres = service('postgres://owner');
const redis = service('redis://bell');
const context: StackContext = {
  services: { postgres, redis, environment: { KONTOR_DATABASE_URL: postgres.url, KONTOR_REDIS_URL: redis.url, KONTOR_REDIS_EMBEDDED: '1' }, stop: async () => {} },
  ports: { api: 4000, worker: 4001, sandbox: 4010 },
  secrets: { KONTOR_SECRET_KEYS: 'k1:made-here' },
  folder: '/data',
  production: false,
};

describe('what api and worker are told', () => {
  it('is everything they need to try Kontor out against the sandbox', () => {
    expect(serverEnvironment(context, {})).toEqual({
      KONTOR_DATABASE_URL: 'postgres://owner',
      KONTOR_REDIS_URL: 'redis://bell',
      KONTOR_REDIS_EMBEDDED: '1',
      KONTOR_SECRET_KEYS: 'k1:made-here',
      KONTOR_STORAGE_DIR: '/data/storage',
      KONTOR_API_PORT: '4000',
      KONTOR_WORKER_PORT: '4001',
      KONTOR_EXPORTER_LEXOFFICE_CLIENT_ID: '5a7d0c4e-2f3b-4e1a-9d68-c0ffee5a11d0',
      KONTOR_EXPORTER_LEXOFFICE_CLIENT_SECRET: 'kontor-sandbox-secret',
      KONTOR_EXPORTER_LEXOFFICE_URL_API: 'http://127.0.0.1:4010',
      KONTOR_EXPORTER_LEXOFFICE_URL_APP: 'http://127.0.0.1:4010',
      KONTOR_LOG_LEVEL: 'warn',
    });
  });

  it('leaves alone what a person has set for themselves', () => {
    const given = { KONTOR_SECRET_KEYS: 'k9:mine', KONTOR_STORAGE_DIR: '/mine', KONTOR_EXPORTER_LEXOFFICE_URL_API: 'https://api.lexware.io', KONTOR_DATABASE_URL: 'postgres://owner' };
    const told = serverEnvironment(context, given);
    expect(Object.keys(told)).not.toEqual(expect.arrayContaining(['KONTOR_SECRET_KEYS']));
    expect(Object.keys(told).filter((name) => name in given)).toEqual(['KONTOR_DATABASE_URL']);
  });

  it('names neither the sandbox nor keys made here in production', () => {
    expect(Object.keys(serverEnvironment({ ...context, production: true }, {})).filter((name) => /EXPORTER|SECRET/.test(name))).toEqual([]);
  });
});
