import type { Services } from '../services/start-services';
import { counted } from '../terminal/counted';
import { say } from '../terminal/say';
import type { StackContext } from './app-specs';
import { developmentSecrets } from './development-secrets';
import { migrateDatabase } from './migrate-database';
import type { StackPorts } from './ports';

export interface StackChoice {
  /** Where receipts and keys are kept. */
  readonly folder: string;
  readonly ports: StackPorts;
  readonly production: boolean;
}

/** Brings what lies below the processes into shape: the schema and the keys. */
export async function prepareStack(services: Services, choice: StackChoice): Promise<StackContext> {
  say(`Using ${services.postgres.describe}.`);
  say(`Using ${services.redis.describe}.`);
  const applied = await migrateDatabase(services.postgres.url);
  if (applied.length > 0) say(`Applied ${counted(applied.length, 'migration')}.`);
  return { services, ...choice, secrets: await developmentSecrets(choice.folder) };
}
