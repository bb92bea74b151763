import { LaneSettings } from '@kontor/server-config';
import { boundRows, TenantScope } from '@kontor/server-persistence';
import { Doorbell } from '@kontor/server-queue';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';

const lanesPerSweep = 1000;

const dueSql = `select connection_id, organization_id from lane
  where due_at <= clock_timestamp() and (leased_until is null or leased_until < clock_timestamp())
  order by due_at limit ?`;

/** Rings for lanes that are due and that nobody works: the bell was not heard, Redis was emptied, a worker died. */
@Injectable()
export class LaneSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(LaneSweeper.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly scope: TenantScope,
    private readonly doorbell: Doorbell,
    private readonly settings: LaneSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweepOnce(), this.settings.sweepSeconds * 1000);
    void this.sweepOnce();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async sweep(): Promise<number> {
    const lanes = await this.scope.runAsSystem((em) => boundRows<{ connection_id: string; organization_id: string }>(em, dueSql, [lanesPerSweep]));
    for (const lane of lanes) await this.doorbell.ring('lane', { organizationId: lane.organization_id, connectionId: lane.connection_id });
    return lanes.length;
  }

  private async sweepOnce(): Promise<void> {
    await this.sweep().catch((error: unknown) => {
      // The database is away; the next sweep comes in seconds.
      this.logger.warn({ msg: 'sweep failed', err: error });
    });
  }
}
