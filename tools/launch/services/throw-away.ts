import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workspaceRoot } from '../terminal/workspace-root';
import type { ServiceChoice } from './service-choice';
import { freshDatabase } from './postgres/fresh-database';
import { startServices, type Services } from './start-services';

export interface ThrowAwayServices extends Services {
  /** Removed at the end: for whatever else the run wants to put away. */
  readonly folder: string;
}

/**
 * A process of its own that waits for the end of this one. Test runs are interrupted every day, and jest does not call
 * its teardown then: without it each interrupted run would leave two servers and their data behind.
 */
function watchOver(folder: string): void {
  const watcher = spawn(process.execPath, [join(workspaceRoot, 'tools/launch/services/clean-up-after.cjs'), folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  watcher.unref();
  if (watcher.stdin instanceof Socket) watcher.stdin.unref(); // a child's pipes are sockets, which the type does not say
}

/** Servers for tests: fast instead of durable, in a folder that is gone afterwards, whatever happens to this process. */
export async function startThrowAwayServices(choice: ServiceChoice): Promise<ThrowAwayServices> {
  const folder = await mkdtemp(join(tmpdir(), 'kontor-test-'));
  await chmod(folder, 0o711); // where root cannot use a namespace, PostgreSQL runs as another account and must get through
  watchOver(folder);
  const services = await startServices(choice, { folder, lifetime: 'throw-away' });
  return {
    ...services,
    folder,
    stop: async () => {
      await services.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The same, on a database and under a queue prefix of their own: also a configured server shows none of its data. */
export async function startFreshServices(choice: ServiceChoice): Promise<ThrowAwayServices> {
  const services = await startThrowAwayServices(choice);
  const database = await freshDatabase(services.postgres.url);
  const prefix = new URL(database.url).pathname.slice(1).replaceAll('_', '-');
  return {
    ...services,
    postgres: { ...services.postgres, url: database.url },
    environment: { ...services.environment, KONTOR_DATABASE_URL: database.url, KONTOR_REDIS_PREFIX: prefix },
    stop: async () => {
      await database.drop();
      await services.stop();
    },
  };
}
