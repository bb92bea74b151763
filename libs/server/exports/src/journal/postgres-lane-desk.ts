import type { LaneDesk, Lease } from '@kontor/exporter-engine';
import { newId } from '@kontor/kernel';
import type { TenantScope } from '@kontor/server-persistence';
import { LaneHeartbeat } from './lane-heartbeat';

const acquireSql = `update lane set holder = ?, leased_until = clock_timestamp() + make_interval(secs => ?), fence = fence + 1
  where connection_id = ? and (leased_until is null or leased_until < clock_timestamp()) returning fence`;

const renewSql = `update lane set leased_until = clock_timestamp() + make_interval(secs => ?)
  where connection_id = ? and holder = ? returning 1`;

/** What is left to do after a drive decides when the lane is due again: items that wait, or a sum the remote was not told. */
const releaseSql = `update lane l set holder = null, leased_until = null, due_at = greatest(?::timestamptz, least(
    (select min(case when i.state = 'working' then clock_timestamp() else i.not_before end)
      from export_item i join run r on r.id = i.run_id join connection c on c.id = i.connection_id
      where i.connection_id = l.connection_id and c.state = 'connected' and r.state in ('running', 'cancelled')
        and i.state in ('queued', 'working', 'in-doubt')),
    case when l.drain_pending > 0 and exists (select 1 from connection c where c.id = l.connection_id and c.state = 'connected') then clock_timestamp() + interval '1 minute' end))
  where connection_id = ? and fence = ? returning due_at`;

/** Rings for a lane when it is due again. */
export type RingAgain = (connectionId: string, at: Date) => Promise<void>;

/** Leases in PostgreSQL on the database's clock, for the connections of one organization. */
export class PostgresLaneDesk implements LaneDesk {
  private readonly heartbeats = new Map<string, LaneHeartbeat>();

  constructor(
    private readonly scope: TenantScope,
    private readonly organizationId: string,
    private readonly leaseSeconds: number,
    private readonly ringAgain: RingAgain,
  ) {}

  async acquire(connectionId: string): Promise<Lease | undefined> {
    const holder = newId();
    const rows = await this.scope.run(this.organizationId, (em) =>
      em.execute<{ fence: string }[]>(acquireSql, [holder, this.leaseSeconds, connectionId]),
    );
    const [lane] = rows;
    if (!lane) return undefined;
    const heartbeat = new LaneHeartbeat(() => this.renew(connectionId, holder), this.leaseSeconds);
    const lease: Lease = { connectionId, fence: Number(lane.fence), lost: heartbeat.lost };
    this.heartbeats.set(keyOf(lease), heartbeat);
    heartbeat.start();
    return lease;
  }

  async release(lease: Lease, wakeAt: Date | undefined): Promise<void> {
    await this.heartbeats.get(keyOf(lease))?.stop();
    this.heartbeats.delete(keyOf(lease));
    const rows = await this.scope.run(this.organizationId, (em) =>
      em.execute<{ due_at: string | Date | null }[]>(releaseSql, [wakeAt ?? null, lease.connectionId, lease.fence]),
    );
    const [lane] = rows;
    if (lane?.due_at) await this.ringAgain(lease.connectionId, new Date(lane.due_at));
  }

  protected async renew(connectionId: string, holder: string): Promise<boolean> {
    const rows = await this.scope.run(this.organizationId, (em) => em.execute<unknown[]>(renewSql, [this.leaseSeconds, connectionId, holder]));
    return rows.length > 0;
  }
}

const keyOf = (lease: Lease): string => `${lease.connectionId}:${lease.fence}`;
