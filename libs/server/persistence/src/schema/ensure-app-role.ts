import type { Client } from 'pg';
import { appRole } from '../orm/app-role';
import { faultCode } from './fault-code';
import { DatabaseUnavailableError } from './connection';

const notPermitted = '42501';

/** Roles belong to the whole server: another database may be creating this one at the same moment. */
const createRole = `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${appRole}') then create role ${appRole} nologin; end if;
  exception when duplicate_object or unique_violation then null;
  end $$`;

/** Lets the owner step down to the role. An owner that may not grant it needs a login of its own for the processes, which the guard demands. */
const joinRole = `
  do $$ begin
    if not pg_has_role(current_user, '${appRole}', 'member') then execute format('grant ${appRole} to %I', current_user); end if;
  exception when insufficient_privilege then null;
  end $$`;

export async function ensureAppRole(client: Client): Promise<void> {
  await client.query(createRole).catch((error: unknown) => {
    if (faultCode(error) !== notPermitted) throw error;
    throw new DatabaseUnavailableError(`The role ${appRole} is missing and the owner may not create it. Run once as an administrator: CREATE ROLE ${appRole} NOLOGIN;`);
  });
  await client.query(joinRole);
}
