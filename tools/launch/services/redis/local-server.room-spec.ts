import { statSync } from 'node:fs';
import { join } from 'node:path';
import IORedis from 'ioredis';
import { findProgram } from '../../processes/find-program';
import { addressesListening, portOf } from '../../testing/listening-on';
import { scratchFolder } from '../../testing/scratch-folder';
import { startLocalRedis } from './local-server';

const program = findProgram(['valkey-server', 'redis-server'], ['/usr/bin', '/usr/local/bin']) ?? '';
const onMachinesWithRedis = program === '' ? describe.skip : describe;

const talk = async <T>(url: string, work: (client: IORedis) => Promise<T>): Promise<T> => {
  const client = new IORedis(url);
  try {
    return await work(client);
  } finally {
    client.disconnect();
  }
};

onMachinesWithRedis('the Redis of this machine', () => {
  const place = { folder: scratchFolder(), lifetime: 'kept' } as const;

  it('is reused when it outlived its launcher, keeps its data and listens on loopback only', async () => {
    const first = await startLocalRedis(program, place);
    await talk(first.url, (client) => client.set('bell', 'rung'));
    const second = await startLocalRedis(program, place);
    expect(second.url).toBe(first.url);
    expect(second.describe).toContain('was still running');
    expect(await addressesListening(portOf(first.url))).toEqual(['127.0.0.1']);
    await second.stop();
    expect(await addressesListening(portOf(first.url))).toEqual([]);

    const third = await startLocalRedis(program, place);
    expect(third.describe).not.toContain('was still running');
    expect(await talk(third.url, (client) => client.get('bell'))).toBe('rung');
    expect(await talk(third.url, (client) => client.config('GET', 'maxmemory-policy'))).toEqual(['maxmemory-policy', 'noeviction']);
    await third.stop();
  });

  it('keeps its password in a file that only its owner may read', () => {
    expect(statSync(join(place.folder, 'redis/url')).mode & 0o777).toBe(0o600);
  });
});
