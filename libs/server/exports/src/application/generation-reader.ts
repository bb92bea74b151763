import type { WrittenOperation } from '@kontor/exporter-contract';
import { livingItemStates, type ItemState } from '@kontor/exporter-engine';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

/** How a transaction stands with a connection. */
export interface Standing {
  readonly generation: number;
  /** The state of its living item; another one cannot be made beside it. */
  readonly living: ItemState | undefined;
  /** What finished items of this generation have written. */
  readonly written: readonly WrittenOperation[];
}

export const unexported: Standing = { generation: 1, living: undefined, written: [] };

interface Row {
  readonly transaction_id: string;
  readonly generation: number;
  readonly living: ItemState | null;
  readonly written: readonly WrittenOperation[];
}

const sql = `
  select i.transaction_id, max(i.generation) as generation,
    max(i.state) filter (where i.state = any(?)) as living,
    coalesce((select jsonb_agg(jsonb_build_object('operation', s.operation, 'ref', s.ref) order by s.position)
      from export_step s join export_item w on w.id = s.item_id
      where s.connection_id = ? and s.transaction_id = i.transaction_id and s.generation = max(i.generation)
        and s.state = 'done' and w.state = 'exported'), '[]'::jsonb) as written
  from export_item i
  where i.connection_id = ? and i.transaction_id = any(?)
  group by i.transaction_id`;

/** Reads how transactions stand with a connection; one that was never exported there is absent. */
@Injectable()
export class GenerationReader {
  async standings(em: EntityManager, connectionId: string, transactionIds: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
    const rows = await em.execute<Row[]>(sql, [[...livingItemStates], connectionId, connectionId, [...transactionIds]]);
    return new Map(rows.map(({ transaction_id, generation, living, written }) => [transaction_id, { generation, living: living ?? undefined, written }]));
  }
}
