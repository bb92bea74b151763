import { LeaseLostError, type LaneDesk, type Lease } from '@kontor/exporter-engine';
import { newId } from '@kontor/kernel';
import { boundRows, type TenantScope } from '@kontor/server-persistence';
import { skipCancelled } from './cancelled-items';
import type { DatabaseClock } from './database-clock';
import { LaneHeartbeat, type Pulse } from './lane-heartbeat';
import { acquireSql, putBackSql, releaseSql, renewSql } from './lane-sql';

/** Rings for a lane when it is due again. */
export type RingAgain = (connectionId: string, at: Date) => Promise<void>;

export interface LaneDeskParts {
  readonly scope: TenantScope;
  readonly clock: DatabaseClock;
  readonly leaseSeconds: number;
  readonly ringAgain: RingAgain;
}

/** Leases in PostgreSQL on the database's clock, for the connections of one organization. */
export class PostgresLaneDesk implements LaneDesk {
  private readonly heartbeats = new Map<string, LaneHeartbeat>();

  constructor(
    private readonly parts: LaneDeskParts,
    private readonly organizationId: string,
  ) {}

  async acquire(connectionId: string): Promise<Lease | undefined> {
    const { scope, clock, leaseSeconds } = this.parts;
    const holder = newId();
    // Begun before the question, so that the lease is never believed in for longer than the database grants it.
    const heartbeat = new LaneHeartbeat(() => this.renew(connectionId, holder), leaseSeconds * 1000);
    const [lane] = await scope.run(this.organizationId, (em) =>
      boundRows<{ fence: string; now: Date | string }>(em, acquireSql, [holder, leaseSeconds, connectionId]),
    );
    if (!lane) return undefined;
    clock.set(new Date(lane.now));
    const lease = leaseOf(connectionId, Number(lane.fence), heartbeat);
    this.heartbeats.set(keyOf(lease), heartbeat);
    heartbeat.start();
    return lease;
  }

  async release(lease: Lease, wakeAt: Date | undefined): Promise<void> {
    await this.heartbeats.get(keyOf(lease))?.stop();
    this.heartbeats.delete(keyOf(lease));
    const { connectionId, fence } = lease;
    const [lane] = await this.parts.scope.run(this.organizationId, async (em) => {
      // Locked in a statement of its own: the next ones see what was committed by whoever rang meanwhile.
      const held = await boundRows(em, 'select 1 from lane where connection_id = ? and fence = ? and holder is not null for update', [connectionId, fence]);
      if (held.length === 0) return [];
      await skipCancelled.heldBy(em, connectionId, fence, this.parts.clock.now());
      await boundRows(em, putBackSql, [connectionId, fence]);
      return boundRows<{ due_at: Date | string | null }>(em, releaseSql, [wakeAt ?? null, wakeAt ?? null, connectionId]);
    });
    if (lane?.due_at) await this.parts.ringAgain(connectionId, new Date(lane.due_at));
  }

  protected async renew(connectionId: string, holder: string): Promise<Pulse> {
    const { scope, clock, leaseSeconds } = this.parts;
    const [lane] = await scope.run(this.organizationId, (em) =>
      boundRows<{ open: boolean; now: Date | string }>(em, renewSql, [leaseSeconds, connectionId, holder]),
    );
    if (lane) clock.set(new Date(lane.now));
    return { held: lane !== undefined, open: lane?.open ?? true };
  }
}

const keyOf = (lease: Lease): string => `${lease.connectionId}:${lease.fence}`;

const leaseOf = (connectionId: string, fence: number, heartbeat: LaneHeartbeat): Lease => ({
  connectionId,
  fence,
  lost: heartbeat.lost,
  withdrawn: heartbeat.withdrawn,
  assertHeld: () => {
    if (!heartbeat.isGood()) throw new LeaseLostError(connectionId);
  },
});
