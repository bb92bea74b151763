import { newId } from '@kontor/kernel';
import { ConfigModule, loadSettings } from '@kontor/server-config';
import { Test, type TestingModule } from '@nestjs/testing';
import { randomBytes } from 'node:crypto';
import { appRole } from '../orm/app-role';
import { PersistenceModule } from '../persistence.module';
import { withConnection } from '../schema/connection';
import { TestDatabase } from '../testing/test-database';
import { testServerUrl, urlOfDatabase } from '../testing/test-server';
import { DatabaseHealth } from './database-health';
import { DatabaseBehindError, UnsafeDatabaseRoleError } from './guard.errors';

const server = (sql: string) => withConnection(testServerUrl(), (client) => client.query(sql));
const login = `kontor_test_${newId().replaceAll('-', '')}`;
let database: TestDatabase;

async function start(urls: { readonly owner?: string; readonly app?: string }): Promise<TestingModule> {
  const settings = loadSettings({
    KONTOR_DATABASE_URL: urls.owner,
    KONTOR_DATABASE_APP_URL: urls.app,
    KONTOR_REDIS_URL: 'redis://127.0.0.1',
    KONTOR_SECRET_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  });
  const module = await Test.createTestingModule({ imports: [ConfigModule.forRoot(settings), PersistenceModule.forRoot()] }).compile();
  return module.init();
}

function loginUrl(): string {
  const url = new URL(database.ownerUrl);
  url.username = login;
  url.password = 'test';
  return url.toString();
}

beforeAll(async () => {
  database = await TestDatabase.create();
}, 60_000);
afterAll(() => database.drop());

describe('a process starts', () => {
  it('as the owner that steps down', async () => {
    const module = await start({ owner: database.ownerUrl });
    expect(await module.get(DatabaseHealth).check()).toBe('up');
    await module.close();
  });

  it('as a login that only has the rights of the processes', async () => {
    await server(`create role ${login} login password 'test' in role ${appRole}`);
    try {
      await (await start({ owner: database.ownerUrl, app: loginUrl() })).close();
      await (await start({ app: loginUrl() })).close();
    } finally {
      await server(`drop role ${login}`);
    }
  });
});

describe('a process refuses to start', () => {
  it('as a superuser', async () => {
    const failure = start({ app: database.ownerUrl });
    await expect(failure).rejects.toThrow(UnsafeDatabaseRoleError);
    await expect(failure).rejects.toThrow(/is a superuser.*Set KONTOR_DATABASE_APP_URL/);
  });

  it.each([
    ['that may bypass the policies', 'alter role LOGIN bypassrls', /may bypass row level security/],
    ['that owns a table', 'alter table schema_migration owner to LOGIN', /owns tables such as schema_migration/],
    ['that may become the owner of a table', 'create role LOGIN_owner nologin; alter table schema_migration owner to LOGIN_owner; grant LOGIN_owner to LOGIN', /owns tables such as schema_migration/],
  ])('as a login %s', async (_, flaw, reason) => {
    await server(`create role ${login} login password 'test' in role ${appRole}`);
    try {
      await database.asOwner(flaw.replaceAll('LOGIN', login));
      await expect(start({ app: loginUrl() })).rejects.toThrow(reason);
    } finally {
      const owner = new URL(database.ownerUrl).username;
      await database.asOwner(`alter table schema_migration owner to ${owner}`);
      await server(`drop role ${login}; drop role if exists ${login}_owner`);
    }
  });

  it('where the owner is no member of the role of the processes, and says how to make it one', async () => {
    await server(`create role ${login} login password 'test'`);
    try {
      await expect(start({ owner: loginUrl() })).rejects.toThrow(`run as an administrator: GRANT ${appRole} TO ${login};`);
      await server(`grant ${appRole} to ${login}`);
      await (await start({ owner: loginUrl() })).close();
    } finally {
      await server(`drop role ${login}`);
    }
  });

  it('where there is no database', async () => {
    await expect(start({ owner: urlOfDatabase('kontor_nowhere') })).rejects.toThrow(/^There is no database kontor_nowhere at /);
  });

  it('on a database that was never migrated', async () => {
    const name = `kontor_test_${newId().replaceAll('-', '')}`;
    await server(`create database ${name}`);
    try {
      await expect(start({ owner: urlOfDatabase(name) })).rejects.toThrow(DatabaseBehindError);
    } finally {
      await server(`drop database ${name} with (force)`);
    }
  });

  it('on a database that lacks the newest migration', async () => {
    await database.asOwner(`update schema_migration set name = name || '-lost' where id = (select max(id) from schema_migration)`);
    await expect(start({ owner: database.ownerUrl })).rejects.toThrow(/lacks the migrations \d{4}-[a-z]+\. Run the migrations/);
    await database.asOwner(`update schema_migration set name = replace(name, '-lost', '')`);
  });
});

it('a process tells when its database is gone', async () => {
  const other = await TestDatabase.create();
  const module = await start({ owner: other.ownerUrl });
  await other.drop();
  expect(await module.get(DatabaseHealth).check()).toBe('down');
  await module.close();
});
