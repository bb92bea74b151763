import { DatabaseSettings } from './database.settings';
import { ExporterSettings } from './exporter.settings';
import { HttpSettings } from './http.settings';
import { LaneSettings } from './lane.settings';
import { LogSettings } from './log.settings';
import { RedisSettings } from './redis.settings';
import { RuntimeSettings } from './runtime.settings';
import { SecretSettings } from './secret.settings';
import { StorageSettings } from './storage.settings';

/** Everything an operator can set, one class per capability. */
export interface Settings {
  readonly runtime: RuntimeSettings;
  readonly http: HttpSettings;
  readonly database: DatabaseSettings;
  readonly redis: RedisSettings;
  readonly secrets: SecretSettings;
  readonly storage: StorageSettings;
  readonly log: LogSettings;
  readonly lanes: LaneSettings;
  readonly exporters: ExporterSettings;
}

/** The classes whose variables have fixed names, in the order of `.env.example`. */
export const settingsClasses = {
  runtime: RuntimeSettings,
  http: HttpSettings,
  database: DatabaseSettings,
  redis: RedisSettings,
  secrets: SecretSettings,
  storage: StorageSettings,
  log: LogSettings,
  lanes: LaneSettings,
} as const;
