import type { ExportLane, LaneCounts } from '@kontor/api-contracts';
import { ConnectionFinder } from '@kontor/server-connections';
import { boundRows, keyset, TenantScope, type KeysetPosition } from '@kontor/server-persistence';
import { Injectable } from '@nestjs/common';
import { isLiving } from '../journal/superseded';

/** Which lane a transaction stands in follows from its living item; without one it is open. */
const laneOf = `case when i.state = 'exported' then 'exported' when i.state is not null then 'queued' else 'open' end`;
const joined = `from transaction t left join export_item i on i.transaction_id = t.id and i.connection_id = ? and ${isLiving('i')}`;

export const laneOrder = { expression: 't.sort_date', id: 't.id', type: 'date', direction: 'desc' } as const;

/** Counts and lists the transactions of a connection by lane. */
@Injectable()
export class LaneReader {
  constructor(
    private readonly scope: TenantScope,
    private readonly finder: ConnectionFinder,
  ) {}

  async counts(organizationId: string, connectionId: string): Promise<LaneCounts> {
    await this.finder.get(organizationId, connectionId);
    const sql = `select ${laneOf} as lane, count(*) as count ${joined} group by 1`;
    const rows = await this.scope.run(organizationId, (em) => boundRows<{ lane: ExportLane; count: string }>(em, sql, [connectionId]));
    const count = (lane: ExportLane): number => Number(rows.find((row) => row.lane === lane)?.count ?? 0);
    return { open: count('open'), queued: count('queued'), exported: count('exported') };
  }

  async ids(organizationId: string, connectionId: string, lane: ExportLane, page: { after: KeysetPosition | undefined; limit: number }): Promise<readonly LaneRow[]> {
    await this.finder.get(organizationId, connectionId);
    const { where, params, orderBy } = keyset(laneOrder, page.after);
    const sql = `select t.id, t.sort_date ${joined} where ${laneOf} = ? and ${where} order by ${orderBy} limit ?`;
    return this.scope.run(organizationId, (em) => boundRows<LaneRow>(em, sql, [connectionId, lane, ...params, page.limit]));
  }
}

export interface LaneRow {
  readonly id: string;
  readonly sort_date: string | Date;
}
