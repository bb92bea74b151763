import { newId } from '@kontor/kernel';
import { grants } from '../migrations/grants';
import { migrations } from '../migrations/list';
import { appRole } from '../orm/app-role';
import { testServerUrl, urlOfDatabase } from '../testing/test-server';
import { UngrantedTableError } from './apply-grants';
import { migrate } from './migrate';
import { DatabaseUnavailableError, withConnection } from './connection';

const names = migrations.map((migration) => migration.name);
const nameOfEmpty = (): string => `kontor_test_${newId().replaceAll('-', '')}`;

let name: string;
let ownerUrl: string;
const asOwner = (sql: string) => withConnection(ownerUrl, async (client) => (await client.query<{ readonly table: string; readonly rights: string }>(sql)).rows);

beforeEach(async () => {
  name = nameOfEmpty();
  ownerUrl = urlOfDatabase(name);
  await withConnection(testServerUrl(), (client) => client.query(`create database ${name}`));
});
afterEach(() => withConnection(testServerUrl(), (client) => client.query(`drop database if exists ${name} with (force)`)));

describe('the list of migrations', () => {
  it('is in order and has each number once', () => {
    expect([...names].sort()).toEqual(names);
    expect(new Set(names.map((migration) => migration.slice(0, 4))).size).toBe(names.length);
    expect(names.filter((migration) => !/^\d{4}-[a-z-]+$/.test(migration))).toEqual([]);
  });
});

describe('migrating', () => {
  it('applies everything once', async () => {
    expect(await migrate({ ownerUrl })).toEqual({ applied: names });
    expect(await migrate({ ownerUrl })).toEqual({ applied: [] });
  });

  it('is safe from several processes at once', async () => {
    const results = await Promise.all([1, 2, 3].map(() => migrate({ ownerUrl })));
    expect(results.flatMap((result) => result.applied)).toEqual(names);
  });

  it('gives the processes exactly the rights of the list', async () => {
    await migrate({ ownerUrl });
    await asOwner(`grant truncate on schema_migration to ${appRole}`);
    await migrate({ ownerUrl });
    const rows = await asOwner(`
      select table_name as table, string_agg(lower(privilege_type), ',' order by privilege_type) as rights
      from information_schema.role_table_grants where grantee = '${appRole}' and table_schema = 'public' group by 1`);
    const given = Object.fromEntries(rows.map((row) => [row.table, row.rights]));
    expect(given).toEqual(Object.fromEntries(Object.entries(grants).map(([table, rights]) => [table, [...rights].sort().join(',')])));
  });

  it('stops where a table has no rights listed', async () => {
    await asOwner('create table forgotten (id uuid primary key)');
    const failure = migrate({ ownerUrl });
    await expect(failure).rejects.toThrow(UngrantedTableError);
    await expect(failure).rejects.toThrow('The table forgotten is missing in the list of grants.');
  });
});

describe('an owner that is no superuser', () => {
  const owner = nameOfEmpty();
  const ownUrl = (): string => {
    const url = new URL(ownerUrl);
    url.username = owner;
    url.password = 'test';
    return url.toString();
  };
  const server = (sql: string) => withConnection(testServerUrl(), (client) => client.query(sql));

  it('migrates its own database and sees no row of a tenant either', async () => {
    await server(`create role ${owner} login password 'test'; alter database ${name} owner to ${owner}`);
    try {
      expect(await migrate({ ownerUrl: ownUrl() })).toEqual({ applied: names });
      await asOwner(`insert into organization (id, name) values (gen_random_uuid(), 'Acme')`);
      expect(await withConnection(ownUrl(), async (client) => (await client.query('select from organization')).rowCount)).toBe(0);
      expect(await asOwner('select name from organization')).toEqual([{ name: 'Acme' }]);
    } finally {
      await server(`drop database ${name} with (force)`);
      await server(`drop role ${owner}`);
    }
  });
});

describe('an address at fault', () => {
  it('is explained: no server', async () => {
    const failure = migrate({ ownerUrl: 'postgres://app:secret@127.0.0.1:1/kontor' });
    await expect(failure).rejects.toThrow(DatabaseUnavailableError);
    await expect(failure).rejects.toThrow('No PostgreSQL answers at 127.0.0.1:1. Start it, or correct the address in KONTOR_DATABASE_URL or KONTOR_DATABASE_APP_URL.');
  });

  it('is explained: no database', async () => {
    const missing = nameOfEmpty();
    await expect(migrate({ ownerUrl: urlOfDatabase(missing) })).rejects.toThrow(`There is no database ${missing} at`);
  });
});
