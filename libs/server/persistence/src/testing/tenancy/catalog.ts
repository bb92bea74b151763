import type { Client } from 'pg';

export interface TableFacts {
  readonly name: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly policies: number;
}

export interface ColumnFacts {
  readonly name: string;
  readonly type: string;
}

const tables = `
  select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
    (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by c.relname`;

/** Columns that an insert may fill. */
const columns = `
  select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
  where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity <> 'a' order by attnum`;

/** What looks past the policies with the rights of its owner. */
const sidedoors = `
  select 'view ' || relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)
  union all select 'materialized view ' || relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'm'
  union all select 'function ' || proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`;

export const readTables = async (client: Client): Promise<readonly TableFacts[]> => (await client.query<TableFacts>(tables)).rows;

export const readColumns = async (client: Client, table: string): Promise<readonly ColumnFacts[]> =>
  (await client.query<ColumnFacts>(columns, [client.escapeIdentifier(table)])).rows;

export const readSidedoors = async (client: Client): Promise<readonly string[]> =>
  (await client.query<{ name: string }>(sidedoors)).rows.map((row) => row.name);

const loosen = `
  do $$ declare bond record; begin
    for bond in select conrelid::regclass as place, conname as name from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('f', 'c') and conrelid <> 0 and conparentid = 0
    loop execute format('alter table %s drop constraint %I', bond.place, bond.name); end loop;
    for bond in select oid::regclass as place from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    loop execute format('alter table %s disable trigger user', bond.place); end loop;
  end $$`;

/** Drops foreign keys and checks and silences triggers, so that a made-up row fits into any table. */
export const loosenConstraints = (client: Client) => client.query(loosen);
