import type { EntityClass } from '@mikro-orm/core';
import { newId } from '@kontor/kernel';
import { platformEntities } from '@kontor/server-platform';
import { TestDatabase } from '@kontor/server-persistence/testing';

/** A database with one organization and one connected connection, for tests of what stands on them. */
export class LaneDatabase {
  private constructor(
    readonly database: TestDatabase,
    readonly organizationId: string,
    readonly connectionId: string,
  ) {}

  static async create(entities: readonly EntityClass<object>[] = []): Promise<LaneDatabase> {
    const database = await TestDatabase.create([...platformEntities, ...entities]);
    const organizationId = newId();
    await database.asOwner(`insert into organization (id, name) values ($1, 'Nordlicht Handels GmbH')`, [organizationId]);
    return new LaneDatabase(database, organizationId, await LaneDatabase.connect(database, organizationId));
  }

  /** A further connection with an empty lane. */
  async another(): Promise<LaneDatabase> {
    return new LaneDatabase(this.database, this.organizationId, await LaneDatabase.connect(this.database, this.organizationId));
  }

  async addTransactions(ids: readonly string[]): Promise<void> {
    const sql = `insert into transaction (id, organization_id, source, source_id, source_id_origin, content_hash, status, kind, transaction_date, booking_date,
        billing_minor, billing_currency, merchant_name, created_at, changed_at)
      select id, $1, 'test', id::text, 'own', repeat('0', 64), 'booked', 'purchase', date '2026-03-04', date '2026-03-05', -11900, 'EUR', 'Bahn', now(), now()
      from unnest($2::uuid[]) as id on conflict do nothing`;
    await this.database.asOwner(sql, [this.organizationId, [...ids]]);
  }

  private static async connect(database: TestDatabase, organizationId: string): Promise<string> {
    const connectionId = newId();
    const company = JSON.stringify({ id: connectionId, name: 'Nordlicht', attributes: {} });
    const sql = `insert into connection (id, organization_id, exporter_id, auth_kind, state, company, company_id, settings, connected_at)
      values ($1, $2, 'ledger', 'api-key', 'connected', $3::jsonb, $4, '{}', now())`;
    await database.asOwner(sql, [connectionId, organizationId, company, connectionId]);
    await database.asOwner('insert into lane (connection_id, organization_id) values ($1, $2)', [connectionId, organizationId]);
    return connectionId;
  }
}
