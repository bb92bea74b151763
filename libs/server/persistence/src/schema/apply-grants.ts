import type { Client } from 'pg';
import { appRole } from '../orm/app-role';
import type { Privilege } from '../migrations/grants';

export type Grants = Readonly<Record<string, readonly Privilege[]>>;

export class UngrantedTableError extends Error {
  constructor(tables: readonly string[]) {
    super(
      `${tables.length === 1 ? `The table ${tables.join()} is` : `The tables ${tables.join(', ')} are`} missing in the list of grants. ` +
        'Say in libs/server/persistence/src/migrations/grants.ts what the processes may do there.',
    );
    this.name = 'UngrantedTableError';
  }
}

const tablesOfSchema = `
  select relname as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by relname`;

/** Makes the rights of the processes exactly what the list says, whatever they were before. */
export async function applyGrants(client: Client, grants: Grants): Promise<void> {
  const { rows } = await client.query<{ name: string }>(tablesOfSchema);
  const tables = rows.map((row) => row.name);
  const unlisted = tables.filter((table) => grants[table] === undefined);
  if (unlisted.length > 0) throw new UngrantedTableError(unlisted);
  const given = tables.flatMap((table) => (grants[table]?.length ? [`grant ${grants[table].join(', ')} on ${client.escapeIdentifier(table)} to ${appRole}`] : []));
  await client.query(
    [
      'begin',
      `revoke all on all tables in schema public from ${appRole}`,
      `grant usage on schema public to ${appRole}`,
      `grant usage on all sequences in schema public to ${appRole}`,
      ...given,
      'commit',
    ].join(';\n'),
  );
}
