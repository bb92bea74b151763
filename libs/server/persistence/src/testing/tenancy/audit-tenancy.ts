import { newId } from '@kontor/kernel';
import type { Client } from 'pg';
import { type ColumnFacts, loosenConstraints, readColumns, readSidedoors, readTables, type TableFacts } from './catalog';
import { probe, type ProbeScope } from './probe';
import { type SyntheticRow, syntheticRow } from './synthetic-row';

/** Which tables are meant to be open, each with its reason. */
export interface OpenTables {
  readonly global: Readonly<Record<string, string>>;
  readonly system: Readonly<Record<string, string>>;
}

interface Subject {
  readonly table: string;
  readonly columns: readonly ColumnFacts[];
  readonly row: SyntheticRow;
}

const strangers: readonly (readonly [who: string, scope: ProbeScope])[] = [
  ['another organization', { organization: newId() }],
  ['another person', { user: newId() }],
  ['work without a scope', {}],
];

const none = (outcome: number | 'denied'): boolean => outcome === 0 || outcome === 'denied';

function insertion({ table, columns }: Subject): string {
  const names = columns.map((column) => `"${column.name}"`).join(', ');
  return `insert into "${table}" (${names}) values (${columns.map((column, index) => `$${index + 1}::${column.type}`).join(', ')})`;
}

const valuesOf = ({ columns }: Subject, row: SyntheticRow): readonly (string | undefined)[] => columns.map((column) => row[column.name]);

async function leaksToStrangers(client: Client, subject: Subject): Promise<readonly string[]> {
  const { table, columns, row } = subject;
  const [column] = columns;
  const copy = 'id' in row ? { ...row, id: newId() } : row;
  const leaks: string[] = [];
  for (const [who, scope] of strangers) {
    const attempt = (sql: string, params?: readonly unknown[]) => probe(client, scope, sql, params);
    if (!none(await attempt(`select from "${table}"`))) leaks.push(`${table}: ${who} can read it`);
    if (!none(await attempt(`update "${table}" set "${column?.name}" = "${column?.name}"`))) leaks.push(`${table}: ${who} can change it`);
    if (!none(await attempt(`delete from "${table}"`))) leaks.push(`${table}: ${who} can delete from it`);
    if ((await attempt(insertion(subject), valuesOf(subject, copy))) !== 'denied') leaks.push(`${table}: ${who} can insert into it`);
  }
  return leaks;
}

const sees = async (client: Client, table: string, scope: ProbeScope): Promise<boolean> => !none(await probe(client, scope, `select from "${table}"`));

/** Proves that the row was there to be seen: otherwise every policy that hides everything would pass. */
async function isSeenByItsOwner(client: Client, { table, columns, row }: Subject): Promise<boolean> {
  const ids = columns.filter((column) => column.type === 'uuid').map((column) => row[column.name] ?? '');
  for (const id of ids) {
    if ((await sees(client, table, { organization: id })) || (await sees(client, table, { user: id }))) return true;
  }
  return false;
}

async function leaksOf(client: Client, subject: Subject, open: OpenTables): Promise<readonly string[]> {
  const { table } = subject;
  const bySystem = await sees(client, table, { system: true });
  const leaks = [...(await leaksToStrangers(client, subject))];
  if (bySystem && !open.system[table]) leaks.push(`${table}: work without a tenant can read it, and open-tables.ts gives no reason`);
  if (!bySystem && open.system[table]) leaks.push(`${table}: open-tables.ts opens it for work without a tenant, its policy does not`);
  if (!bySystem && !(await isSeenByItsOwner(client, subject))) leaks.push(`${table}: not even its owner can read it`);
  return leaks;
}

function unguarded(table: TableFacts): readonly string[] {
  if (table.enabled && table.forced && table.policies > 0) return [];
  return [`${table.name}: no forced row policy, and open-tables.ts gives no reason`];
}

async function plant(client: Client, table: string): Promise<Subject> {
  const columns = await readColumns(client, table);
  const subject = { table, columns, row: syntheticRow(columns, { organization: newId(), user: newId() }) };
  await client.query(insertion(subject), [...valuesOf(subject, subject.row)]);
  return subject;
}

/**
 * Puts one row of one tenant into every table and tries to reach it from everywhere else.
 * Needs a superuser on a database that is thrown away afterwards; returns a sentence for each hole.
 */
export async function auditTenancy(client: Client, open: OpenTables): Promise<readonly string[]> {
  await loosenConstraints(client);
  const tables = (await readTables(client)).filter((table) => !open.global[table.name]);
  const subjects = await tables.reduce<Promise<readonly Subject[]>>(
    async (planted, table) => [...(await planted), await plant(client, table.name)],
    Promise.resolve([]),
  );
  const leaks = [...tables.flatMap(unguarded), ...(await readSidedoors(client)).map((name) => `${name}: runs with the rights of its owner`)];
  for (const subject of subjects) leaks.push(...(await leaksOf(client, subject, open)));
  return leaks;
}
