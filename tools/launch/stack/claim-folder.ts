import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { ensureFolder } from '../services/ensure-folder';
import { Refusal } from '../terminal/refusal';

interface Note {
  readonly processId: number;
  readonly port: number;
  readonly token: string;
}

const noteFile = (folder: string): string => join(folder, 'running');

/** A process id may long belong to somebody else; a living launcher proves itself by telling its token. */
const isAlive = ({ port, token }: Note): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 2000 });
    let told = '';
    socket.on('data', (chunk) => (told += String(chunk)));
    socket.once('close', () => resolve(told === token));
    socket.once('error', () => resolve(false)); // nobody there: the launcher was killed
    socket.once('timeout', () => socket.destroy());
  });

async function otherLauncher(folder: string): Promise<Note | undefined> {
  if (!existsSync(noteFile(folder))) return undefined;
  const [processId, port, token] = (await readFile(noteFile(folder), 'utf8')).split('\n');
  const note = { processId: Number(processId), port: Number(port), token: token ?? '' };
  return note.port > 0 && (await isAlive(note)) ? note : undefined;
}

/** The folder can be written to and nobody works on it. */
export async function requireUnclaimed(folder: string): Promise<void> {
  await ensureFolder(folder);
  const other = await otherLauncher(folder);
  if (other) throw new Refusal(`Kontor is already running on ${folder} (process ${other.processId}). End it with Ctrl-C or: kill ${other.processId}`);
}

/** Makes this process the only one that works on the folder; returns how to give it back. */
export async function claimFolder(folder: string): Promise<() => Promise<void>> {
  await requireUnclaimed(folder);
  const token = randomUUID();
  const server = createServer((socket) => socket.end(token)).unref();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await writeFile(noteFile(folder), [process.pid, port, token].join('\n'), { mode: 0o600 });
  return async () => {
    server.close();
    await rm(noteFile(folder), { force: true });
  };
}
