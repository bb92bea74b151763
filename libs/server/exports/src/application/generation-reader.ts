import type { ItemState } from '@kontor/exporter-engine';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { living } from '../journal/state-list';

/** How a transaction stands with a connection. */
export interface Standing {
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
  select i.transaction_id, max(i.generation) as generation, max(i.state) filter (where i.state in ${living}) as living
  from export_item i where i.connection_id = ? and i.transaction_id = any(?) group by i.transaction_id`;

/** Reads how transactions stand with a connection; one that was never exported there is absent. */
@Injectable()
export class GenerationReader {
  async standings(em: EntityManager, connectionId: string, transactionIds: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
    const rows = await boundRows<Row>(em, sql, [connectionId, transactionIds]);
    return new Map(rows.map(({ transaction_id, generation, living }) => [transaction_id, { generation, living: living ?? undefined }]));
  }
}
