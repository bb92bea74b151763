import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../../terminal/refusal';
import { freePort } from '../ports';
import { lastLines } from '../../processes/run-program';
import type { Place, RunningService } from '../running-service';
import { endProcess, isAlive } from '../../processes/end-process';
import { redisFacts, type RedisFacts } from './inspect';

const preferredPort = 63_790;
const attempts = 3;
const patience = 5000;

/** Loopback, with a password; a full memory must refuse new jobs instead of dropping old ones. */
const configuration = (port: number, password: string, { folder, lifetime }: Place): string =>
  [
    `port ${port}`,
    'bind 127.0.0.1',
    `requirepass ${password}`,
    `dir ${JSON.stringify(folder)}`,
    `appendonly ${lifetime === 'kept' ? 'yes' : 'no'}`,
    'save ""',
    'maxmemory-policy noeviction',
    'loglevel warning',
    `logfile ${JSON.stringify(join(folder, 'server.log'))}`,
    `pidfile ${JSON.stringify(join(folder, 'server.pid'))}`,
    'daemonize no',
  ].join('\n');

/** The configuration goes through standard input: the password is not seen in the list of processes. */
function launch(program: string, text: string): number {
  const child = spawn(program, ['-'], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  child.on('error', () => {}); // the program vanished since it was found: the wait for an answer reports it
  child.stdin.on('error', () => {}); // it ended before it read its configuration: the same
  child.stdin.end(text);
  child.unref();
  return child.pid ?? 0;
}

async function answer(url: string, processId: number): Promise<RedisFacts | undefined> {
  for (const deadline = Date.now() + patience; Date.now() < deadline && isAlive(processId); await pause(20)) {
    const facts = await redisFacts(url).catch(() => undefined); // not listening yet
    if (facts?.processId === processId) return facts;
  }
  await endProcess(processId, 0);
  return undefined;
}

async function startAnew(program: string, place: Place): Promise<{ readonly url: string; readonly facts: RedisFacts }> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const port = await freePort(place.lifetime === 'kept' && attempt === 1 ? preferredPort : 0);
    const password = randomBytes(24).toString('hex');
    const url = `redis://:${password}@127.0.0.1:${port}`;
    await writeFile(join(place.folder, 'url'), url, { mode: 0o600 });
    const facts = await answer(url, launch(program, configuration(port, password, place)));
    if (facts) return { url, facts };
  }
  const log = join(place.folder, 'server.log');
  throw new Refusal(`${program} did not start; its log is ${log}. The last lines may name the cure:\n${existsSync(log) ? lastLines(await readFile(log, 'utf8')) : 'nothing'}`);
}

/** One of ours that outlived its launcher: two servers on one append-only file would corrupt it. */
async function survivorOf(folder: string): Promise<{ readonly url: string; readonly facts: RedisFacts } | undefined> {
  const note = join(folder, 'url');
  if (!existsSync(note)) return undefined;
  const url = await readFile(note, 'utf8');
  const facts = await redisFacts(url).catch(() => undefined); // it ended with its launcher
  return facts?.folder === folder ? { url, facts } : undefined;
}

export async function endRedisSurvivor(parent: string): Promise<void> {
  const survivor = await survivorOf(await realpath(join(parent, 'redis')));
  if (survivor) await endProcess(survivor.facts.processId);
}

/** redis-server or valkey-server of this machine, on data of its own. */
export async function startLocalRedis(program: string, { folder: parent, lifetime }: Place): Promise<RunningService> {
  await mkdir(join(parent, 'redis'), { recursive: true });
  const folder = await realpath(join(parent, 'redis'));
  const survivor = await survivorOf(folder);
  const { url, facts } = survivor ?? (await startAnew(program, { folder, lifetime }));
  return {
    url,
    describe: `${facts.product} ${facts.version} (${program}${survivor ? ', was still running' : ''}) on ${new URL(url).host}`,
    environment: { KONTOR_REDIS_EMBEDDED: '0' },
    stop: async () => {
      await endProcess(facts.processId);
      if (lifetime === 'throw-away') await rm(folder, { recursive: true, force: true });
    },
  };
}
