import { ensureFolder } from './ensure-folder';
import { providePostgres } from './postgres/provider';
import { provideRedis } from './redis/provider';
import type { Place, RunningService } from './running-service';
import type { ServiceChoice } from './service-choice';

export interface Services {
  readonly postgres: RunningService;
  readonly redis: RunningService;
  /** Variables with which the processes of Kontor find them. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const stopAll = async (services: readonly RunningService[]): Promise<void> => {
  for (const service of services) await service.stop();
};

/** Both servers or none: when one does not start, the other is ended before the reason is told. */
export async function startServices(choice: ServiceChoice, place: Place): Promise<Services> {
  await ensureFolder(place.folder);
  const [redis, postgres] = await Promise.allSettled([provideRedis(choice, place), providePostgres(choice.databaseUrl, place)]);
  if (redis.status === 'rejected' || postgres.status === 'rejected') {
    await stopAll([redis, postgres].flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])));
    throw redis.status === 'rejected' ? redis.reason : postgres.status === 'rejected' ? postgres.reason : new Error('unreachable');
  }
  return {
    postgres: postgres.value,
    redis: redis.value,
    environment: { KONTOR_DATABASE_URL: postgres.value.url, KONTOR_REDIS_URL: redis.value.url, ...redis.value.environment },
    stop: () => stopAll([redis.value, postgres.value]),
  };
}
