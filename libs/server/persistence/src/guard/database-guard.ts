import { MikroORM } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { migrations } from '../migrations/list';
import { migrationTable } from '../schema/migration-table';
import { DatabaseBehindError, UnsafeDatabaseRoleError } from './guard.errors';

interface RoleFacts {
  readonly role: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly owned: string | null;
}

/** Membership counts as ownership: who may become the owner is not held back by its policies. */
const roleFacts = `
  select r.rolname as role, r.rolsuper as superuser, r.rolbypassrls as bypasses,
    (select min(c.relname) from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'member')) as owned
  from pg_roles r where r.rolname = current_user`;

/** Refuses to start on a database where the row policies would not hold, or whose schema is older than the code. */
@Injectable()
export class DatabaseGuard implements OnModuleInit {
  constructor(private readonly orm: MikroORM) {}

  async onModuleInit(): Promise<void> {
    const em = this.orm.em.fork() as EntityManager;
    try {
      await this.refuseUnsafeRole(em);
      await this.refuseOldSchema(em);
    } catch (refusal) {
      // Nest closes nothing when a start fails, and open connections would keep the process alive.
      await this.orm.close(true);
      throw refusal;
    }
  }

  private async refuseUnsafeRole(em: EntityManager): Promise<void> {
    const [facts] = await em.execute<RoleFacts[]>(roleFacts);
    if (!facts) throw new UnsafeDatabaseRoleError('unknown', 'is not in the catalog');
    if (facts.superuser) throw new UnsafeDatabaseRoleError(facts.role, 'is a superuser');
    if (facts.bypasses) throw new UnsafeDatabaseRoleError(facts.role, 'may bypass row level security');
    if (facts.owned) throw new UnsafeDatabaseRoleError(facts.role, `owns tables such as ${facts.owned}, or may become their owner`);
  }

  private async refuseOldSchema(em: EntityManager): Promise<void> {
    const [{ exists } = { exists: false }] = await em.execute<{ exists: boolean }[]>(`select to_regclass(?) is not null as exists`, [migrationTable]);
    const ran = exists ? await em.execute<{ name: string }[]>(`select name from ${migrationTable}`) : [];
    const names = new Set(ran.map((row) => row.name));
    const missing = migrations.filter((migration) => !names.has(migration.name)).map((migration) => migration.name);
    if (!exists || missing.length > 0) throw new DatabaseBehindError(missing);
  }
}
