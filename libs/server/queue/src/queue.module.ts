import { RedisSettings } from '@kontor/server-config';
import { BullModule, getQueueToken } from '@nestjs/bull';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import type { Queue } from 'bull';
import { type BellName, bellNames } from './bells';
import { BullDoorbell } from './bull-doorbell';
import { Doorbell } from './doorbell';
import { speakToEmbeddedRedis } from './embedded-redis';
import { QueueKeeper } from './queue-keeper';
import { queueOptions } from './queue-options';
import { RedisHealth } from './redis-health';

function configure(settings: RedisSettings): ReturnType<typeof queueOptions> {
  if (settings.embedded) speakToEmbeddedRedis();
  return queueOptions(settings);
}

const inject = bellNames.map((bell) => getQueueToken(bell));

const providers: Provider[] = [
  {
    provide: Doorbell,
    inject,
    useFactory: (...queues: Queue[]) => new BullDoorbell(new Map(queues.map((queue) => [queue.name as BellName, queue]))),
  },
  { provide: RedisHealth, inject, useFactory: (...queues: Queue[]) => new RedisHealth(queues) },
  { provide: QueueKeeper, inject, useFactory: (...queues: Queue[]) => new QueueKeeper(queues) },
];

/** Rings and hears bells over Redis. A process hears those for which it has a provider with `@HearsBell`. */
@Module({})
export class QueueModule {
  static forRoot(): DynamicModule {
    const queues = BullModule.registerQueue(...bellNames.map((name) => ({ name })));
    return {
      module: QueueModule,
      global: true,
      imports: [BullModule.forRootAsync({ inject: [RedisSettings], useFactory: configure }), queues],
      providers,
      exports: [Doorbell, RedisHealth, queues],
    };
  }
}
