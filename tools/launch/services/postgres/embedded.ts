import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf, Refusal } from '../../terminal/refusal';
import { freePort } from '../ports';
import { lastLines } from '../../processes/run-program';
import type { Lifetime, Place, RunningService } from '../running-service';
import { postgresBinaries, type PostgresBinaries } from './binaries';
import { Cluster, superuser } from './cluster';
import { createDatabaseOnce, postgresVersion } from './inspect';
import { serverUser } from './server-user';

const database = 'kontor';
const preferredPort = 54_330;
const attempts = 3;

const tuning: Readonly<Record<Lifetime, readonly string[]>> = {
  kept: [],
  'throw-away': ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'],
};

/** A free port can be taken by somebody else before the server binds it: then another one is tried. */
async function startOnFreePort(cluster: Cluster, lifetime: Lifetime): Promise<number> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const port = await freePort(lifetime === 'kept' && attempt === 1 ? preferredPort : 0);
    if ((await cluster.start(port, tuning[lifetime])).ok) return port;
  }
  const log = existsSync(cluster.logFile) ? lastLines(await readFile(cluster.logFile, 'utf8')) : 'nothing';
  throw new Refusal(`PostgreSQL did not start; its log is ${cluster.logFile}. The last lines may name the cure:\n${log}`);
}

const clusterOf = async (folder: string, binaries: PostgresBinaries): Promise<Cluster> => new Cluster(join(folder, 'postgres'), binaries, await serverUser());

export async function endPostgresSurvivor(folder: string): Promise<void> {
  const cluster = await clusterOf(folder, postgresBinaries());
  if ((await cluster.runningPort()) !== undefined) await cluster.stop('immediate');
}

async function lookInside(serverUrl: string): Promise<string> {
  await createDatabaseOnce(serverUrl, database);
  return (await postgresVersion(serverUrl)).text;
}

/** PostgreSQL from the npm binaries or from this machine, on data of its own. */
export async function startEmbeddedPostgres({ folder, lifetime }: Place): Promise<RunningService> {
  const binaries = postgresBinaries();
  const cluster = await clusterOf(folder, binaries);
  await cluster.createOnce();
  const survivor = await cluster.runningPort();
  const port = survivor ?? (await startOnFreePort(cluster, lifetime));
  const server = `postgres://${superuser}:${await cluster.password()}@127.0.0.1:${port}`;
  const version = await lookInside(`${server}/postgres`).catch(async (error: unknown) => {
    if (survivor === undefined) await cluster.stop('immediate'); // one that lets nobody in must not stay behind
    // after a crash of the machine the note may name a process that is something else today
    else throw new Refusal(`${join(folder, 'postgres/data/postmaster.pid')} says that PostgreSQL is running on port ${survivor}, but it does not answer there (${reasonOf(error)}). If no such process runs, delete that file and try again.`);
    throw error;
  });
  return {
    url: `${server}/${database}`,
    describe: `PostgreSQL ${version} (${binaries.origin}${survivor === undefined ? '' : ', was still running'}) on 127.0.0.1:${port}`,
    environment: {},
    stop: async () => {
      await cluster.stop(lifetime === 'kept' ? 'fast' : 'immediate');
      if (lifetime === 'throw-away') await cluster.remove();
    },
  };
}
