import type { Place, RunningService } from '../running-service';
import { useConfiguredPostgres } from './configured';
import { startEmbeddedPostgres } from './embedded';

/** The configured PostgreSQL, else one of our own. It is always the real thing. */
export const providePostgres = (databaseUrl: string | undefined, place: Place): Promise<RunningService> =>
  databaseUrl === undefined ? startEmbeddedPostgres(place) : useConfiguredPostgres(databaseUrl);
