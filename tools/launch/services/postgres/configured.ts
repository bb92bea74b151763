import { reasonOf, Refusal } from '../../terminal/refusal';
import type { RunningService } from '../running-service';
import { postgresVersion } from './inspect';

const oldestMajor = 15;

function addressOf(url: string): string {
  if (!URL.canParse(url)) throw new Refusal('KONTOR_DATABASE_URL is not a URL. It looks like postgres://user:password@host:5432/database.');
  return new URL(url).host;
}

/** The server of KONTOR_DATABASE_URL: looked at, never started or stopped. */
export async function useConfiguredPostgres(url: string): Promise<RunningService> {
  const address = addressOf(url);
  const version = await postgresVersion(url).catch((error: unknown) => {
    // not reachable or not let in; the driver's message names neither password nor URL
    throw new Refusal(`KONTOR_DATABASE_URL points to ${address}, but PostgreSQL does not let us in there (${reasonOf(error)}). Start that server, correct the URL, or unset it to use the embedded one.`);
  });
  if (version.major < oldestMajor) throw new Refusal(`The PostgreSQL at ${address} is ${version.text}; Kontor needs ${oldestMajor} or newer. Use a newer server, or unset KONTOR_DATABASE_URL to use the embedded one.`);
  return { url, describe: `PostgreSQL ${version.text} (KONTOR_DATABASE_URL) on ${address}`, environment: {}, stop: async () => {} };
}
