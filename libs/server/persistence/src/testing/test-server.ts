import { readEnvironment } from '@kontor/server-config';

export class NoTestServerError extends Error {
  constructor() {
    super('KONTOR_TEST_DATABASE_URL is not set. Room tests run through `npm test`, which starts a PostgreSQL; or set it to one where databases may be created.');
    this.name = 'NoTestServerError';
  }
}

/** Address of a database, by convention `postgres`, on a server where tests may create others. */
export function testServerUrl(): string {
  const url = readEnvironment()['KONTOR_TEST_DATABASE_URL'];
  if (!url) throw new NoTestServerError();
  return url;
}

/** The same server and login, another database. */
export function urlOfDatabase(name: string): string {
  const url = new URL(testServerUrl());
  url.pathname = `/${name}`;
  return url.toString();
}
