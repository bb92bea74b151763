import { newId } from '@kontor/kernel';
import { DatabaseSettings } from '@kontor/server-config';
import type { EntityClass } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from '../orm/orm-options';
import { withConnection } from '../schema/connection';
import { TenantScope } from '../scope/tenant-scope';
import { templateDatabase } from './template-database';
import { testServerUrl, urlOfDatabase } from './test-server';

const poolSize = 4;

/** A migrated database of its own for one test file. */
export class TestDatabase {
  private constructor(
    /** Address as the owner of the tables. */
    readonly ownerUrl: string,
    /** For `ConfigModule` or `PersistenceModule`. */
    readonly settings: DatabaseSettings,
    /** Connected as the processes are, without the owner's rights. */
    readonly orm: MikroORM,
    readonly scope: TenantScope,
    private readonly name: string,
  ) {}

  /** Copies the template; `entities` are those that the test reads and writes through the ORM. */
  static async create(entities: readonly EntityClass<object>[] = []): Promise<TestDatabase> {
    const name = `kontor_test_${newId().replaceAll('-', '')}`;
    await withConnection(testServerUrl(), async (client) => {
      await client.query(`create database ${name} template ${await templateDatabase(client)}`);
    });
    const ownerUrl = urlOfDatabase(name);
    const settings = Object.assign(new DatabaseSettings(), { ownerUrl, poolSize });
    const orm = await MikroORM.init(ormOptions(settings, entities));
    return new TestDatabase(ownerUrl, settings, orm, new TenantScope(orm), name);
  }

  /** Runs a statement as the role of the test server, a superuser: no row policy hides anything from it. */
  async asOwner<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<readonly Row[]> {
    return withConnection(this.ownerUrl, async (client) => (await client.query<Row>(sql, [...params])).rows);
  }

  async drop(): Promise<void> {
    await this.orm.close(true);
    await withConnection(testServerUrl(), (client) => client.query(`drop database if exists ${this.name} with (force)`));
  }
}
