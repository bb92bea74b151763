import type { ItemState } from '@kontor/exporter-engine';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { frozen } from '../journal/state-list';
import { isLiving } from '../journal/superseded';

/** How a transaction stands with a connection. */
export interface Standing {
  /** Which export of the transaction the present one is, or the next. */
  readonly generation: number;
  /** The state of its living item; another one cannot be made beside it. */
  readonly living: ItemState | undefined;
  /** It lives by the word of a person: exported elsewhere. */
  readonly isElsewhere: boolean;
  /** An item of it is on its way, be it only to add receipts. */
  readonly underWay: boolean;
}

export const unexported: Standing = { generation: 1, living: undefined, isElsewhere: false, underWay: false };

interface Row {
  readonly transaction_id: string;
  readonly generation: number;
  readonly living: ItemState | null;
  readonly elsewhere: boolean | null;
  readonly under_way: boolean | null;
}

const sql = `
  select t.id as transaction_id,
    greatest(1, max(i.generation), (select max(o.generation) from export_anew o where o.connection_id = ? and o.transaction_id = t.id)) as generation,
    max(i.state) filter (where ${isLiving('i')}) as living,
    bool_or(i.kind = 'elsewhere') filter (where ${isLiving('i')}) as elsewhere, bool_or(i.state in ${frozen}) as under_way
  from unnest(?::uuid[]) as t(id) left join export_item i on i.connection_id = ? and i.transaction_id = t.id group by t.id`;

/** Reads how transactions stand with a connection. */
@Injectable()
export class GenerationReader {
  async standings(em: EntityManager, connectionId: string, transactionIds: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
    const rows = await boundRows<Row>(em, sql, [connectionId, transactionIds, connectionId]);
    return new Map(rows.map((row) => [row.transaction_id, toStanding(row)]));
  }
}

const toStanding = ({ generation, living, elsewhere, under_way }: Row): Standing => ({
  generation,
  living: living ?? undefined,
  isElsewhere: elsewhere ?? false,
  underWay: under_way ?? false,
});
