import { Client } from 'pg';

/** Everything an organization has in the database, read past every policy. */
export class Belongings {
  private constructor(
    private readonly client: Client,
    private readonly organizationId: string,
  ) {}

  static async of(organizationName: string, databaseUrl: string): Promise<Belongings> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ id: string }>('select id from organization where name = $1', [organizationName]);
    const [organization] = rows;
    if (!organization) throw new Error(`There is no organization ${organizationName}`);
    return new Belongings(client, organization.id);
  }

  get id(): string {
    return this.organizationId;
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** A fingerprint of the rows of each table; empty tables are left out. */
  async fingerprints(): Promise<Readonly<Record<string, string>>> {
    const found: Record<string, string> = {};
    for (const table of await this.tables()) {
      const sql = `select count(*)::int as count, md5(string_agg(t::text, '|' order by t::text)) as hash from "${table}" t where organization_id = $1`;
      const { rows } = await this.client.query<{ count: number; hash: string | null }>(sql, [this.organizationId]);
      const [row] = rows;
      if (row && row.count > 0) found[table] = `${row.count} rows, ${row.hash}`;
    }
    return found;
  }

  /** What must not be read elsewhere: the ids of all rows, and what the accounting system knows things by. */
  async marks(): Promise<readonly string[]> {
    const marks = new Set<string>([this.organizationId]);
    for (const table of await this.tables()) {
      const { rows } = await this.client.query<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from "${table}" t where organization_id = $1`, [this.organizationId]);
      for (const { row } of rows) [row['id'], row['remote_id'], row['company_id'], row['sha256']].forEach((mark) => typeof mark === 'string' && marks.add(mark));
    }
    return [...marks];
  }

  private async tables(): Promise<readonly string[]> {
    const sql = `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'organization_id' order by 1`;
    return (await this.client.query<{ table_name: string }>(sql)).rows.map(({ table_name }) => table_name);
  }
}
