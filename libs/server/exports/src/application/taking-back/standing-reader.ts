import type { TakeBackWay, WrittenView } from '@kontor/api-contracts';
import { ExporterShelf, type Connection } from '@kontor/server-connections';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { takeBackWay, type LivingItem } from '../../domain/take-back-ways';
import { json } from '../../journal/rows';
import { frozen } from '../../journal/state-list';
import { isLiving } from '../../journal/superseded';
import { toWritten, type WrittenRow } from '../anew-reader';

/** How a transaction stands there, and how it can be taken back. */
export interface Standing {
  readonly transactionId: string;
  readonly way: TakeBackWay;
  readonly item: { readonly id: string; readonly runId: string; readonly generation: number } | undefined;
  readonly written: readonly WrittenView[];
  readonly files: readonly string[];
}

interface ItemRow extends Omit<LivingItem, 'lateUnderWay'> {
  readonly transaction_id: string;
  readonly id: string;
  readonly run_id: string;
  readonly generation: number;
  readonly late_under_way: boolean;
  readonly files: readonly string[] | null;
}

const itemsSql = `select i.transaction_id, i.id, i.run_id, i.generation, i.state, i.kind,
    exists (select 1 from export_step s where s.item_id = i.id) as begun,
    exists (select 1 from export_item l where l.connection_id = i.connection_id and l.transaction_id = i.transaction_id and l.kind = 'late-receipts' and l.state in ${frozen}) as late_under_way,
    (select array_agg(f.name order by f.edition, f.name) from run_file f where f.run_id = i.run_id) as files
  from export_item i where i.connection_id = ? and i.transaction_id = any(?) and ${isLiving('i')}`;

const writtenSql = `select s.transaction_id, s.generation, s.operation, s.ref, r.drift, s.concluded_at
  from export_step s left join external_ref r using (connection_id, transaction_id, generation, operation)
  where s.connection_id = ? and s.state = 'done' and (s.transaction_id, s.generation) in (select r.transaction_id, r.generation from jsonb_to_recordset(?::jsonb) as r(transaction_id uuid, generation integer))
  order by s.position, s.operation`;

/** Reads how transactions stand with a connection, and what taking them back has to reckon with. */
@Injectable()
export class StandingReader {
  constructor(private readonly shelf: ExporterShelf) {}

  async standings(em: EntityManager, connection: Connection, transactionIds: readonly string[]): Promise<readonly Standing[]> {
    const { delivery } = this.shelf.get(connection.exporterId);
    const items = new Map((await boundRows<ItemRow>(em, itemsSql, [connection.id, transactionIds])).map((row) => [row.transaction_id, row]));
    const written = delivery.kind === 'api' ? await this.written(em, connection.id, [...items.values()]) : [];
    return transactionIds.map((transactionId) => {
      const row = items.get(transactionId);
      return {
        transactionId,
        way: takeBackWay(delivery.kind, row && { ...row, lateUnderWay: row.late_under_way }),
        item: row && { id: row.id, runId: row.run_id, generation: row.generation },
        written: written.filter(({ transaction_id }) => transaction_id === transactionId).map(toWritten),
        files: (row?.state === 'exported' && row.files) || [],
      };
    });
  }

  private written(em: EntityManager, connectionId: string, items: readonly ItemRow[]): Promise<readonly WrittenRow[]> {
    return boundRows<WrittenRow>(em, writtenSql, [connectionId, json(items.map(({ transaction_id, generation }) => ({ transaction_id, generation })))]);
  }
}

/** Something of it stands in the accounting system, as far as anybody knows. */
export const needsRemoval = ({ way, written }: Standing): boolean => way === 'remote' && written.some(({ state }) => state !== 'gone');
