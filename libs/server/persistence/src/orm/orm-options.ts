import type { DatabaseSettings } from '@kontor/server-config';
import type { EntityClass, Options } from '@mikro-orm/core';
import { Logger } from '@nestjs/common';
import type { Client } from 'pg';
import { organizationFilter } from '../scope/organization-filter';
import { appConnection, appRole } from './app-role';
import { DiscreetDriver } from './discreet-driver';

const acquireTimeoutMillis = 10_000;
const connectionTimeoutMillis = 5_000;

const logger = new Logger('Database');

/** The query builder beneath would write to the console. */
const log = {
  warn: (msg: unknown) => logger.warn({ msg: 'the driver warns', text: String(msg) }),
  error: (msg: unknown) => logger.error({ msg: 'the driver complains', text: String(msg) }),
  deprecate: () => undefined,
  debug: () => undefined,
};

type Handover = (error: Error | null, connection: Client) => void;

/** Every new connection gives up the rights of the owner before anything else happens on it. */
function stepDown(connection: Client, hand: Handover): void {
  connection.query(`set role ${appRole}`).then(
    () => hand(null, connection),
    (error: Error) => hand(error, connection),
  );
}

/** How a process of the server reaches the database. */
export function ormOptions(settings: DatabaseSettings, entities: readonly EntityClass<object>[]): Options<DiscreetDriver> {
  const connection = appConnection(settings);
  return {
    driver: DiscreetDriver,
    clientUrl: connection.url,
    entities: [...entities],
    discovery: { warnWhenNoEntities: false },
    ensureDatabase: false,
    // Outside a scope there is no entity manager to use: forgetting the tenant is a fault, not a leak.
    allowGlobalContext: false,
    filters: { organization: organizationFilter },
    // Joining every reference only to filter it costs much; the row policies hide a foreign one anyway.
    autoJoinRefsForFilters: false,
    forceUtcTimezone: true,
    debug: false,
    driverOptions: {
      // The address itself, because only its parser reads parameters such as sslmode.
      connection: { connectionString: connection.url, application_name: 'kontor', connectionTimeoutMillis, keepAlive: true },
      compileSqlOnError: false,
      log,
    },
    pool: { min: 0, max: settings.poolSize, acquireTimeoutMillis, ...(connection.stepDown ? { afterCreate: stepDown } : {}) },
  };
}
