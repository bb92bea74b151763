import { Client } from 'pg';

/** What the answering server says about itself. Rejects with the driver's error when nothing answers or the password is wrong. */
export async function postgresVersion(url: string): Promise<{ readonly text: string; readonly major: number }> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ version: string; number: string }>("select current_setting('server_version') as version, current_setting('server_version_num') as number");
    const [row] = rows;
    return { text: row?.version.split(' ')[0] ?? 'unknown', major: Math.trunc(Number(row?.number ?? 0) / 10_000) };
  });
}

export async function createDatabaseOnce(url: string, name: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  });
}

export async function dropDatabase(url: string, name: string): Promise<void> {
  await withClient(url, (client) => client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`));
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
