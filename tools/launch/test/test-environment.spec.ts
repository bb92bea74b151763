import { testEnvironment } from './test-environment';

const service = (url: string, environment = {}) => ({ url, describe: '', environment, stop: async () => {} });

it('tests see the servers they may use and nothing of what a person set for their own data', () => {
  const given = { PATH: '/bin', KONTOR_DATABASE_URL: 'postgres://mine/books', KONTOR_EXPORTER_X_URL_API: 'https://real', LEXWARE_SANDBOX_PORT: '4010' };
  const services = { postgres: service('postgres://tests/postgres'), redis: service('redis://tests', { KONTOR_REDIS_EMBEDDED: '1' }) };
  expect(testEnvironment(services, given)).toEqual({
    PATH: '/bin',
    KONTOR_TEST_DATABASE_URL: 'postgres://tests/postgres',
    KONTOR_TEST_REDIS_URL: 'redis://tests',
    KONTOR_REDIS_EMBEDDED: '1',
  });
});
