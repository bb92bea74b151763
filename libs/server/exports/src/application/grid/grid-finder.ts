import type { ExportLane, GridFilter, GridSort, SortDirection } from '@kontor/api-contracts';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { isLiving } from '../../journal/superseded';
import { gridClause } from './grid-clauses';
import { gridOrder } from './grid-orders';

export interface GridQuestion {
  readonly filter: GridFilter;
  /** Whose lanes count; null where there is none. */
  readonly connectionId: string | null;
}

export interface OrderedQuestion extends GridQuestion {
  readonly sort: GridSort;
  readonly direction: SortDirection;
}

export interface Window {
  readonly offset: number;
  readonly limit: number;
}

export interface SumRow {
  readonly lane: ExportLane;
  readonly currency: string;
  readonly count: string;
  /** A whole number of minor units as text. */
  readonly minor: string;
}

const laneOf = `case when i.state = 'exported' then 'exported' when i.state is not null then 'queued' else 'open' end`;
const joinItem = `left join export_item i on i.transaction_id = t.id and i.connection_id = ? and ${isLiving('i')}`;

/** A hundred thousand rows are put in order in memory, not on disk. */
const inMemory = `select set_config('work_mem', '64MB', true)`;

/** Finds rows of the grid as far as the database can tell; outlook and issue of a filter are not looked at. */
@Injectable()
export class GridFinder {
  async ids(em: EntityManager, { filter, connectionId, sort, direction }: OrderedQuestion, { offset, limit }: Window): Promise<readonly string[]> {
    const clause = gridClause(filter, connectionId);
    const order = gridOrder(sort, direction);
    const sql = `${order.with} select t.id from transaction t ${order.join} where ${clause.sql} order by ${order.orderBy} offset ? limit ?`;
    await boundRows(em, inMemory);
    return (await boundRows<{ id: string }>(em, sql, [...clause.params, offset, limit])).map(({ id }) => id);
  }

  /** By lane and currency. */
  async sums(em: EntityManager, { filter, connectionId }: GridQuestion): Promise<readonly SumRow[]> {
    const clause = gridClause(filter, connectionId);
    return this.summed(em, connectionId, clause.sql, clause.params);
  }

  /** Of these rows only. */
  async sumsOf(em: EntityManager, connectionId: string | null, ids: readonly string[]): Promise<readonly SumRow[]> {
    return this.summed(em, connectionId, 't.id = any(?::uuid[])', [ids]);
  }

  private summed(em: EntityManager, connectionId: string | null, where: string, params: Parameters<typeof boundRows>[2] = []): Promise<readonly SumRow[]> {
    const [lane, join, own] = connectionId === null ? [`'open'`, '', []] : [laneOf, joinItem, [connectionId]];
    const sql = `select ${lane} as lane, t.billing_currency as currency, count(*) as count, sum(t.billing_minor) as minor from transaction t ${join} where ${where} group by 1, 2 order by 2`;
    return boundRows<SumRow>(em, sql, [...own, ...params]);
  }
}
