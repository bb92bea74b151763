import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { grants } from '../migrations/grants';
import { migrations } from '../migrations/list';
import { withAdvisoryLock } from './advisory-lock';
import { applyGrants } from './apply-grants';
import { ensureAppRole } from './ensure-app-role';
import { migrationTable } from './migration-table';
import { withConnection } from './connection';

const lockTimeoutMillis = 2_000;

const options = (ownerUrl: string): Options => ({
  clientUrl: ownerUrl,
  entities: [],
  discovery: { warnWhenNoEntities: false },
  ensureDatabase: false,
  extensions: [Migrator],
  debug: false,
  driverOptions: { connection: { connectionString: ownerUrl, application_name: 'kontor-migrate', lock_timeout: lockTimeoutMillis } },
  migrations: { tableName: migrationTable, migrationsList: [...migrations], silent: true, snapshot: false, disableForeignKeys: false },
});

async function runPending(ownerUrl: string): Promise<readonly string[]> {
  const orm = await MikroORM.init(options(ownerUrl));
  try {
    return (await orm.getMigrator().up()).map((migration) => migration.name);
  } finally {
    await orm.close(true);
  }
}

/**
 * Brings the database up to this version and gives the processes their rights; safe to call any number of times and
 * from several processes at once. All pending migrations run in one transaction. Throws `DatabaseUnavailableError`
 * where the address is at fault and `UngrantedTableError` where a table has no rights listed.
 */
export function migrate({ ownerUrl }: { readonly ownerUrl: string }): Promise<{ readonly applied: readonly string[] }> {
  return withConnection(ownerUrl, (client) =>
    withAdvisoryLock(client, 'kontor migrate', async () => {
      await ensureAppRole(client);
      const applied = await runPending(ownerUrl);
      await applyGrants(client, grants);
      return { applied };
    }),
  );
}
