import { InvalidSettingsError, loadSettings, type Environment } from '@kontor/server-config';
import 'reflect-metadata';
import type { ServiceChoice } from '../services/service-choice';
import { Refusal } from '../terminal/refusal';
import { serverEnvironment } from './app-specs';
import { newKey } from './development-secrets';
import type { StackPorts } from './ports';

export interface PlannedStack {
  readonly choice: ServiceChoice;
  readonly folder: string;
  readonly ports: StackPorts;
}

/** The addresses of servers that do not run yet; a configured one is looked at as it was given. */
const addresses = ({ databaseUrl, redisUrl }: ServiceChoice): Record<string, string> => ({
  KONTOR_DATABASE_URL: databaseUrl ?? 'postgres://kontor@127.0.0.1/kontor',
  KONTOR_REDIS_URL: redisUrl ?? 'redis://127.0.0.1',
});

/** Asked before anything is started: api and worker would refuse wrong settings only when everything else runs. */
export function requireSoundSettings({ choice, folder, ports }: PlannedStack, given: Environment = process.env): void {
  const secrets = { KONTOR_SECRET_KEYS: newKey('k1') };
  const chosen = serverEnvironment({ services: { environment: addresses(choice) }, ports, secrets, folder, production: choice.production }, given);
  try {
    loadSettings({ ...given, ...chosen });
  } catch (error) {
    // anything else is a defect
    if (error instanceof InvalidSettingsError) throw new Refusal(error.message);
    throw error;
  }
}
