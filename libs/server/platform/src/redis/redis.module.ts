import { Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { RedisSettings } from '@kontor/server-config';
import { Redis } from 'ioredis';
import { PinoLogger } from 'nestjs-pino';

/** The connection for short-lived counters. The job queue has connections of its own. */
export const REDIS = Symbol('redis');

function connect({ url }: RedisSettings, logger: PinoLogger): Redis {
  // Without the offline queue a command fails at once while Redis is away, and whoever asked falls back.
  const client = new Redis(url, { lazyConnect: true, connectTimeout: 5000, disconnectTimeout: 100, enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  let away = false;
  client.on('error', (error: Error) => {
    if (!away) logger.warn({ err: error }, 'redis is away');
    away = true;
  });
  client.on('ready', () => {
    away = false;
  });
  return client;
}

@Module({
  providers: [{ provide: REDIS, inject: [RedisSettings, PinoLogger], useFactory: connect }],
  exports: [REDIS],
})
export class RedisModule implements OnModuleInit, OnApplicationShutdown {
  constructor(@Inject(REDIS) private readonly client: Redis) {}

  /** Not before everything is wired: a start that fails earlier leaves no connection behind. */
  async onModuleInit(): Promise<void> {
    await this.client.connect().catch(() => {
      // The listener for errors has said it, and the client goes on trying.
    });
  }

  onApplicationShutdown(): void {
    // On a connection that has ended it would hold the process for two seconds.
    if (this.client.status !== 'end') this.client.disconnect();
  }
}
