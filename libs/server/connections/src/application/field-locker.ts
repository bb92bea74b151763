import type { AccountingExporter } from '@kontor/exporter-contract';
import { FieldLocks } from '@kontor/server-organizations';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Connection } from '../persistence/connection.entity';

/** Locks the fields a connected exporter cannot do without, for as long as it is connected. */
@Injectable()
export class FieldLocker {
  constructor(private readonly locks: FieldLocks) {}

  async lock(em: EntityManager, connection: Connection, exporter: AccountingExporter): Promise<void> {
    const rules = exporter.policy(connection.company, connection.settings);
    await this.locks.replace(em, connection.id, rules.map(({ field, rule, because }) => ({ field, kind: rule, reason: because })));
  }

  async release(em: EntityManager, connectionId: string): Promise<void> {
    await this.locks.release(em, connectionId);
  }
}
