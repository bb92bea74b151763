import { reasonOf, Refusal } from '../../terminal/refusal';
import type { RunningService } from '../running-service';
import { redisFacts } from './inspect';

function addressOf(url: string): string {
  if (!URL.canParse(url)) throw new Refusal('KONTOR_REDIS_URL is not a URL. It looks like redis://127.0.0.1:6379.');
  return new URL(url).host;
}

/** The server of KONTOR_REDIS_URL: looked at, never started or stopped. */
export async function useConfiguredRedis(url: string): Promise<RunningService> {
  const address = addressOf(url);
  const facts = await redisFacts(url).catch((error: unknown) => {
    // not reachable or not let in; the client's message names neither password nor URL
    throw new Refusal(`KONTOR_REDIS_URL points to ${address}, but Redis does not let us in there (${reasonOf(error)}). Start that server, correct the URL, or unset it to use one of this machine.`);
  });
  return { url, describe: `${facts.product} ${facts.version} (KONTOR_REDIS_URL) on ${address}`, environment: {}, stop: async () => {} };
}
