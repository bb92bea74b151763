import { globalTables, systemTables } from './migrations/open-tables';
import { appRole } from './orm/app-role';
import { tenantColumns } from './schema/columns';
import { withConnection } from './schema/connection';
import { guardedTable, tenantOrSystemTable, tenantOrUserTable, tenantTable, userOrSystemTable, userTable } from './schema/row-security';
import { auditTenancy } from './testing/tenancy/audit-tenancy';
import { TestDatabase } from './testing/test-database';

const open = { global: globalTables, system: systemTables };

let database: TestDatabase;
beforeEach(async () => {
  database = await TestDatabase.create();
}, 60_000);
afterEach(() => database.drop());

const audit = (tables = open) => withConnection(database.ownerUrl, (client) => auditTenancy(client, tables));

it('no table of one tenant can be read, changed or written from anywhere else', async () => {
  expect(await audit()).toEqual([]);
}, 60_000);

it('every table that is listed as open exists', async () => {
  const rows = await database.asOwner<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace`);
  const names = new Set(rows.map((row) => row.name));
  expect(Object.keys({ ...globalTables, ...systemTables }).filter((table) => !names.has(table))).toEqual([]);
});

describe('the audit', () => {
  const isOurs = `organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)`;
  const allTypes = `label text not null check (label ~ '^never$'), code varchar(2), kind char(1), amount numeric(14,2), n int, big bigint, yes boolean,
    day date, at timestamptz(3), document jsonb, bytes bytea, tags text[], parent uuid references sound (id), counter bigint generated always as identity`;
  const row = `${tenantColumns}, user_id uuid`;

  async function plant(table: string, columns: string, policy: string): Promise<void> {
    await database.asOwner(`create table ${table} (${columns}); ${policy}; grant select, insert, update, delete on ${table} to ${appRole}`);
  }

  it.each([
    ['by organization', tenantTable('sound')],
    ['by person', userTable('sound')],
    ['by organization and person', tenantOrUserTable('sound')],
  ])('finds nothing in a sound table %s', async (_, policy) => {
    await plant('sound', `${row}, ${allTypes}`, policy);
    expect(await audit()).toEqual([]);
  });

  it.each([
    ['without a policy', 'select 1', ['no forced row policy', 'organization can read', 'scope can insert']],
    ['whose owner is spared', `${tenantTable('hole')}; alter table hole no force row level security`, ['no forced row policy']],
    ['that is open to all', guardedTable('hole', 'true'), ['organization can read', 'organization can change', 'organization can delete', 'scope can read', 'person can read']],
    [
      'that is shut for reading only',
      `alter table hole enable row level security; alter table hole force row level security;
       create policy p on hole using (${isOurs}) with check (true)`,
      ['organization can insert', 'scope can insert'],
    ],
    ['that the system reads without a reason', tenantOrSystemTable('hole'), ['work without a tenant can read it']],
    ['that the system reads without a reason, of a person', userOrSystemTable('hole'), ['work without a tenant can read it']],
    ['that nobody reads', guardedTable('hole', 'false'), ['not even its owner']],
    ['with a view of its owner', `${tenantTable('hole')}; create view peephole as select * from hole`, ['view peephole']],
    ['with a function of its owner', `${tenantTable('hole')}; create function peek() returns bigint language sql security definer as 'select count(*) from hole'`, ['function peek']],
  ])('finds the hole in a table %s', async (_, policy, expected) => {
    await plant('hole', row, policy);
    const leaks = await audit();
    for (const words of expected) expect(leaks).toContainEqual(expect.stringContaining(words));
    expect(leaks.filter((leak) => !/^(hole|view peephole|function peek):/.test(leak))).toEqual([]);
  });

  it('wants the reason where a table is open, and the opening where there is a reason', async () => {
    await plant('hole', row, tenantOrSystemTable('hole'));
    await plant('sound', row, tenantTable('sound'));
    expect(await audit({ ...open, system: { ...systemTables, hole: 'swept', sound: 'swept' } })).toEqual([
      'sound: open-tables.ts opens it for work without a tenant, its policy does not',
    ]);
  });
});
