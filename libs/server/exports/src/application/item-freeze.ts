import { frozenItemStates } from '@kontor/exporter-engine';
import { TransactionFreeze } from '@kontor/server-transactions';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { isSuperseded } from '../journal/superseded';

/** What is on its way into a ledger is frozen: nobody edits it until it arrived or came back. */
@Injectable()
export class ItemFreeze extends TransactionFreeze {
  async frozenAmong(em: EntityManager, transactionIds: readonly string[]): Promise<ReadonlySet<string>> {
    const sql = 'select distinct transaction_id from export_item where transaction_id = any(?) and state = any(?)';
    const rows = await boundRows<{ transaction_id: string }>(em, sql, [[...transactionIds], [...frozenItemStates]]);
    return new Set(rows.map(({ transaction_id }) => transaction_id));
  }

  async exportedAmong(em: EntityManager, transactionIds: readonly string[]): Promise<ReadonlySet<string>> {
    const sql = `select distinct i.transaction_id from export_item i where i.transaction_id = any(?) and i.state = 'exported' and not ${isSuperseded('i')}`;
    const rows = await boundRows<{ transaction_id: string }>(em, sql, [[...transactionIds]]);
    return new Set(rows.map(({ transaction_id }) => transaction_id));
  }
}
