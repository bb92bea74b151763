import type { TransactionView } from '@kontor/api-contracts';
import { boundRows, TenantScope } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { transactionColumns, transactionView, type TransactionRow } from '../../persistence/transaction-row';

interface Found {
  readonly id: string;
}

/** Finds transactions for the rooms above. Ids come oldest booking first, which is the order they are exported in. */
@Injectable()
export class TransactionFinder {
  constructor(private readonly scope: TenantScope) {}

  /** Those of the ids that exist in the organization; others are left out. */
  async idsAmong(em: EntityManager, ids: readonly string[]): Promise<readonly string[]> {
    const rows = await boundRows<Found>(em, 'select t.id from transaction t where t.id = any(?::uuid[]) order by t.sort_date, t.id', [[...ids]]);
    return rows.map(({ id }) => id);
  }

  /** By id; unknown and foreign ids are not in it. */
  async views(organizationId: string, ids: readonly string[]): Promise<ReadonlyMap<string, TransactionView>> {
    if (ids.length === 0) return new Map();
    const sql = `select ${transactionColumns} from transaction t where t.id = any(?::uuid[])`;
    const rows = await this.scope.run(organizationId, (em) => boundRows<TransactionRow>(em, sql, [[...ids]]));
    return new Map(rows.map((row) => [row.id, transactionView(row)]));
  }
}
