import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { createRedisCommandExecutor, RedisServerState, Resp2Server } from 'js-redis-server/core';
import type { RunningService } from '../running-service';

/**
 * A Redis written in JavaScript that lives in this process. Its own `listen` would open every interface; the socket
 * beneath is bound to loopback instead.
 */
export async function startEmbeddedRedis(reason: string): Promise<RunningService> {
  const password = randomBytes(24).toString('hex');
  const state = new RedisServerState({ databaseCount: 16, requirepass: password });
  const { server } = new Resp2Server({ server: state, executor: createRedisCommandExecutor() });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket.once('close', () => sockets.delete(socket))));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the embedded Redis has no address');
  return {
    url: `redis://:${password}@127.0.0.1:${address.port}`,
    describe:
      `embedded JavaScript Redis on 127.0.0.1:${address.port}, because ${reason}: it keeps the queue in memory only and does about 300 jobs a second ` +
      '(no export is lost with it). For more, install Redis (Debian: apt-get install redis-server; macOS: brew install redis) or set KONTOR_REDIS_URL',
    environment: { KONTOR_REDIS_EMBEDDED: '1' },
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
      state.close();
    },
  };
}
