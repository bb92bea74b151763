import type { DatabaseSettings } from '@kontor/server-config';
import type { Client } from 'pg';
import { migrations } from '../migrations/list';
import { appConnection, appRole } from '../orm/app-role';
import { faultCode } from '../schema/fault-code';
import { migrationTable } from '../schema/migration-table';
import { withConnection } from '../schema/connection';
import { CannotStepDownError, DatabaseBehindError, UnsafeDatabaseRoleError } from './guard.errors';

interface RoleFacts {
  readonly role: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly owned: string | null;
}

/** Membership counts as ownership: who may become the owner is not held back by its policies. */
const roleFacts = `
  select r.rolname as role, r.rolsuper as superuser, r.rolbypassrls as bypasses,
    (select min(c.relname) from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'member')) as owned
  from pg_roles r where r.rolname = current_user`;

const refusals = new Set(['42501', '22023', '42704']);

async function stepDown(client: Client): Promise<void> {
  await client.query(`set role ${appRole}`).catch((error: unknown) => {
    // The role is missing, or the owner is no member of it.
    if (refusals.has(faultCode(error))) throw new CannotStepDownError(client.user ?? '');
    throw error;
  });
}

async function refuseUnsafeRole(client: Client): Promise<void> {
  const [facts] = (await client.query<RoleFacts>(roleFacts)).rows;
  if (!facts) throw new UnsafeDatabaseRoleError('unknown', 'is not in the catalog');
  if (facts.superuser) throw new UnsafeDatabaseRoleError(facts.role, 'is a superuser');
  if (facts.bypasses) throw new UnsafeDatabaseRoleError(facts.role, 'may bypass row level security');
  if (facts.owned) throw new UnsafeDatabaseRoleError(facts.role, `owns tables such as ${facts.owned}, or may become their owner`);
}

async function refuseOldSchema(client: Client): Promise<void> {
  const there = (await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [migrationTable])).rows[0]?.there;
  if (!there) throw new DatabaseBehindError([]);
  const ran = new Set((await client.query<{ name: string }>(`select name from ${migrationTable}`)).rows.map((row) => row.name));
  const missing = migrations.filter(({ name }) => !ran.has(name)).map(({ name }) => name);
  if (missing.length > 0) throw new DatabaseBehindError(missing);
}

/** Refuses to start on a database where the row policies would not hold, or whose schema is older than the code. */
export function guardDatabase(settings: DatabaseSettings): Promise<void> {
  const connection = appConnection(settings);
  return withConnection(connection.url, async (client) => {
    if (connection.stepDown) await stepDown(client);
    await refuseUnsafeRole(client);
    await refuseOldSchema(client);
  });
}
