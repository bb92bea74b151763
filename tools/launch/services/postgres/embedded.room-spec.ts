import { spawn, spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { addressesListening, portOf } from '../../testing/listening-on';
import { freePort } from '../ports';
import { scratchFolder } from '../../testing/scratch-folder';
import { startEmbeddedPostgres } from './embedded';

const query = async (url: string, text: string): Promise<readonly unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
};

describe('our own PostgreSQL', () => {
  const place = { folder: scratchFolder(), lifetime: 'kept' } as const;

  it('is reused when it outlived its launcher, keeps its data and listens on loopback only', async () => {
    const first = await startEmbeddedPostgres(place);
    await query(first.url, "create table ledger as select 'kept' as state");
    const second = await startEmbeddedPostgres(place);
    expect(second.url).toBe(first.url);
    expect(second.describe).toContain('was still running');
    expect(await addressesListening(portOf(first.url))).toEqual(['127.0.0.1']);
    await second.stop();
    expect(await addressesListening(portOf(first.url))).toEqual([]);

    const third = await startEmbeddedPostgres(place);
    try {
      expect(await query(third.url, 'select state from ledger')).toEqual([{ state: 'kept' }]);
      expect(await query(third.url, "select datlocprovider as provider from pg_database where datname = 'kontor'")).toEqual([{ provider: 'i' }]);
    } finally {
      await third.stop();
    }
  }, 30_000);

  it('lets nobody in without the password, which only its owner may read', async () => {
    expect(statSync(join(place.folder, 'postgres/password')).mode & 0o777).toBe(0o600);
    const server = await startEmbeddedPostgres(place);
    try {
      const guess = new URL(server.url);
      guess.password = 'guess';
      await expect(query(guess.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    } finally {
      await server.stop();
    }
  }, 30_000);

  it('is not taken for alive because another process has the number in its note today', async () => {
    const lonely = { folder: join(place.folder, 'crashed'), lifetime: 'kept' } as const;
    await (await startEmbeddedPostgres(lonely)).stop();
    const other = spawn('sleep', ['60']);
    writeFileSync(join(lonely.folder, 'postgres/data/postmaster.pid'), [other.pid, '', '', await freePort(), '', '127.0.0.1', '', 'ready', ''].join('\n'));
    await expect(startEmbeddedPostgres(lonely)).rejects.toThrow(/postmaster\.pid says that PostgreSQL is running on port \d+, but it does not answer there \(ECONNREFUSED\)\. If no such process runs, delete that file/);
    other.kill();
  }, 30_000);

  it('leaves no socket file behind for others to find', () => {
    expect(spawnSync('ls', ['-a', place.folder], { encoding: 'utf8' }).stdout).not.toContain('.s.PGSQL');
  });
});
