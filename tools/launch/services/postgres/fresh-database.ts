import { randomBytes } from 'node:crypto';
import { createDatabaseOnce, dropDatabase } from './inspect';

/** A database of its own on a server that also holds other people's data. */
export async function freshDatabase(serverUrl: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `kontor_${randomBytes(6).toString('hex')}`;
  await createDatabaseOnce(serverUrl, name);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => dropDatabase(serverUrl, name) };
}
