import type { ItemState } from '@kontor/exporter-engine';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { isLiving } from '../journal/superseded';

/** How a transaction stands with a connection. */
export interface Standing {
  /** Which export of the transaction the present one is, or the next. */
  readonly generation: number;
  /** The state of its living item; another one cannot be made beside it. */
  readonly living: ItemState | undefined;
}

export const unexported: Standing = { generation: 1, living: undefined };

interface Row {
  readonly transaction_id: string;
  readonly generation: number;
  readonly living: ItemState | null;
}

const sql = `
  select t.id as transaction_id,
    greatest(1, max(i.generation), (select max(o.generation) from export_anew o where o.connection_id = ? and o.transaction_id = t.id)) as generation,
    max(i.state) filter (where ${isLiving('i')}) as living
  from unnest(?::uuid[]) as t(id) left join export_item i on i.connection_id = ? and i.transaction_id = t.id group by t.id`;

/** Reads how transactions stand with a connection. */
@Injectable()
export class GenerationReader {
  async standings(em: EntityManager, connectionId: string, transactionIds: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
    const rows = await boundRows<Row>(em, sql, [connectionId, transactionIds, connectionId]);
    return new Map(rows.map(({ transaction_id, generation, living }) => [transaction_id, { generation, living: living ?? undefined }]));
  }
}
