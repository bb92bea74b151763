import { Refusal } from '../../terminal/refusal';
import { findProgram } from '../../processes/find-program';
import type { Place, RunningService } from '../running-service';
import type { ServiceChoice } from '../service-choice';
import { useConfiguredRedis } from './configured';
import { startEmbeddedRedis } from './embedded-server';
import { startLocalRedis } from './local-server';

const programs = ['valkey-server', 'redis-server'];
const usualFolders = ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin', '/opt/local/bin'];

/** The configured Redis, else the one of this machine, else the embedded one. */
export async function provideRedis(choice: ServiceChoice, place: Place): Promise<RunningService> {
  if (choice.redisUrl !== undefined) return useConfiguredRedis(choice.redisUrl);
  const program = choice.forceEmbeddedRedis ? undefined : findProgram(programs, usualFolders);
  if (program !== undefined) return startLocalRedis(program, place);
  if (!choice.production) return startEmbeddedRedis(choice.forceEmbeddedRedis ? 'KONTOR_REDIS_FORCE_EMBEDDED says so' : 'there is no redis-server or valkey-server on the PATH');
  throw new Refusal(
    'The embedded Redis forgets its queue when it ends and is refused in production mode. ' +
      'Install Redis or Valkey (Debian: apt-get install redis-server; macOS: brew install redis) or set KONTOR_REDIS_URL.',
  );
}
