import { isAbsolute } from 'node:path';
import type { Settings } from './settings';

/** What several settings must say together. */
interface Rule {
  readonly broken: (settings: Settings) => boolean;
  readonly problem: string;
}

const always: readonly Rule[] = [
  {
    broken: ({ database }) => !database.ownerUrl && !database.appUrl,
    problem: 'KONTOR_DATABASE_URL is missing. Write an address such as postgres://kontor_owner:password@127.0.0.1:5432/kontor.',
  },
  {
    broken: ({ http }) => http.apiPort === http.workerPort,
    problem: 'KONTOR_WORKER_PORT is the port of the API. Write another port, for example 4001.',
  },
];

const inProduction: readonly Rule[] = [
  {
    broken: ({ database }) => !database.appUrl,
    problem: 'KONTOR_DATABASE_APP_URL is missing. In production the processes need a login of their own that owns no table and is a member of the role kontor_app.',
  },
  {
    broken: ({ redis }) => redis.embedded,
    problem: 'KONTOR_REDIS_EMBEDDED is 1. The in-memory stand-in is for trying out; install Redis or Valkey and set KONTOR_REDIS_URL.',
  },
  {
    broken: ({ http }) => !http.publicUrl.startsWith('https://'),
    problem: 'KONTOR_PUBLIC_URL has no https. Write the https:// address under which browsers reach Kontor: cookies and sign-ins depend on it.',
  },
  {
    broken: ({ lanes }) => lanes.settleSeconds !== undefined,
    problem: 'KONTOR_SETTLE_SECONDS is set. In production leave it out: looking too early can write something twice.',
  },
  {
    broken: ({ storage }) => !isAbsolute(storage.directory),
    problem: 'KONTOR_STORAGE_DIR is relative. Write an absolute path, for example /var/lib/kontor/storage.',
  },
];

export const brokenRules = (settings: Settings): readonly string[] =>
  [...always, ...(settings.runtime.isProduction ? inProduction : [])]
    .filter((rule) => rule.broken(settings))
    .map((rule) => rule.problem);
