import { frozenItemStates } from '@kontor/exporter-engine';
import { TransactionFreeze } from '@kontor/server-transactions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

/** What is on its way into a ledger is frozen: nobody edits it until it arrived or came back. */
@Injectable()
export class ItemFreeze extends TransactionFreeze {
  async frozenAmong(em: EntityManager, transactionIds: readonly string[]): Promise<ReadonlySet<string>> {
    const sql = 'select distinct transaction_id from export_item where transaction_id = any(array[?]::uuid[]) and state = any(array[?]::text[])';
    const rows = await em.execute<{ transaction_id: string }[]>(sql, [[...transactionIds], [...frozenItemStates]]);
    return new Set(rows.map(({ transaction_id }) => transaction_id));
  }

  async exportedAmong(em: EntityManager, transactionIds: readonly string[]): Promise<ReadonlySet<string>> {
    const sql = `select distinct transaction_id from export_item where transaction_id = any(array[?]::uuid[]) and state = 'exported'`;
    const rows = await em.execute<{ transaction_id: string }[]>(sql, [[...transactionIds]]);
    return new Set(rows.map(({ transaction_id }) => transaction_id));
  }
}
