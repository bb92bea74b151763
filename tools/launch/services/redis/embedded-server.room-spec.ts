import IORedis from 'ioredis';
import { addressesListening, portOf } from '../../testing/listening-on';
import { provideRedis } from './provider';

const choice = { forceEmbeddedRedis: true, production: false };
const nowhere = { folder: '/nonexistent', lifetime: 'throw-away' } as const;

describe('the embedded Redis', () => {
  it('listens on loopback only, wants a password and is announced with its limits', async () => {
    const redis = await provideRedis(choice, nowhere);
    try {
      expect(await addressesListening(portOf(redis.url))).toEqual(['127.0.0.1']);
      const stranger = new IORedis(portOf(redis.url), '127.0.0.1', { retryStrategy: () => null, enableReadyCheck: false });
      await expect(stranger.get('a')).rejects.toThrow('NOAUTH');
      stranger.disconnect();
      expect(redis.describe).toMatch(/in memory only.*install Redis/s);
      expect(redis.environment).toEqual({ KONTOR_REDIS_EMBEDDED: '1' });
    } finally {
      await redis.stop();
    }
  });

  it('ends although a client is still connected', async () => {
    const redis = await provideRedis(choice, nowhere);
    const client = new IORedis(redis.url, { retryStrategy: () => null });
    client.on('error', () => {});
    await client.set('a', 'b');
    await redis.stop();
    expect(await addressesListening(portOf(redis.url))).toEqual([]);
  });

  it('is refused in production mode', async () => {
    await expect(provideRedis({ ...choice, production: true }, nowhere)).rejects.toThrow(/refused in production mode.*KONTOR_REDIS_URL/);
  });
});
