import { canonicalJson } from '@kontor/kernel';
import { Configuration } from '@mikro-orm/core';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { grants } from '../migrations/grants';
import { migrations } from '../migrations/list';
import { withAdvisoryLock } from '../schema/advisory-lock';
import { migrate } from '../schema/migrate';
import { urlOfDatabase } from './test-server';

/** The statements themselves, so that an edited migration makes a new template while it is being written. */
async function schemaHash(): Promise<string> {
  const config = new Configuration({ driver: PostgreSqlDriver, dbName: 'none', entities: [] }, false);
  const driver = config.getDriver() as PostgreSqlDriver;
  const hash = createHash('sha256').update(canonicalJson(grants));
  for (const { class: migrationClass, name } of migrations) {
    const migration = new migrationClass(driver, config);
    await migration.up();
    hash.update(name).update(migration.getQueries().map(String).join('\n'));
  }
  return hash.digest('hex').slice(0, 16);
}

async function build(client: Client, template: string): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await client.query(`drop database if exists ${unfinished} with (force)`);
  await client.query(`create database ${unfinished}`);
  await migrate({ ownerUrl: urlOfDatabase(unfinished) });
  await client.query(`alter database ${unfinished} rename to ${template}`);
}

/** Name of a migrated database that only serves to be copied; made once per set of migrations. */
export async function templateDatabase(client: Client): Promise<string> {
  const template = `kontor_template_${await schemaHash()}`;
  const isThere = async (): Promise<boolean> => (await client.query('select from pg_database where datname = $1', [template])).rowCount === 1;
  if (await isThere()) return template;
  await withAdvisoryLock(client, template, async () => {
    if (!(await isThere())) await build(client, template);
  });
  return template;
}
