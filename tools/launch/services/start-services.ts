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

/** Both servers or none: when the second does not start, the first is ended before the reason is told. */
export async function startServices(choice: ServiceChoice, place: Place): Promise<Services> {
  await ensureFolder(place.folder);
  const redis = await provideRedis(choice, place);
  const postgres = await providePostgres(choice.databaseUrl, place).catch(async (error: unknown) => {
    await redis.stop();
    throw error;
  });
  return {
    postgres,
    redis,
    environment: { KONTOR_DATABASE_URL: postgres.url, KONTOR_REDIS_URL: redis.url, ...redis.environment },
    stop: async () => {
      await redis.stop();
      await postgres.stop();
    },
  };
}
