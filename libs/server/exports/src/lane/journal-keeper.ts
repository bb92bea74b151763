import type { EngineWorld } from '@kontor/exporter-engine';
import type { Clock } from '@kontor/kernel';
import { LaneSettings } from '@kontor/server-config';
import { ConnectionPauser } from '@kontor/server-connections';
import { TenantScope } from '@kontor/server-persistence';
import { AuditLog, CLOCK } from '@kontor/server-platform';
import { Inject, Injectable } from '@nestjs/common';
import { DatabaseClock } from '../journal/database-clock';
import { FencedScope } from '../journal/fenced-scope';
import { PostgresJournal } from '../journal/postgres-journal';
import { PostgresLaneDesk, type RingAgain } from '../journal/postgres-lane-desk';
import { LaneLog } from './lane-log';

/** Keeps the journals and lanes of organizations. */
@Injectable()
export class JournalKeeper {
  constructor(
    private readonly scope: TenantScope,
    private readonly audit: AuditLog,
    private readonly pauser: ConnectionPauser,
    private readonly settings: LaneSettings,
    @Inject(CLOCK) readonly clock: Clock,
  ) {}

  of(organizationId: string, ringAgain: RingAgain): Pick<EngineWorld, 'desk' | 'journal' | 'clock' | 'log'> {
    const clock = new DatabaseClock(this.clock);
    return {
      desk: new PostgresLaneDesk({ scope: this.scope, clock, leaseSeconds: this.settings.leaseSeconds, ringAgain }, organizationId),
      journal: new PostgresJournal(new FencedScope(this.scope, organizationId), clock, this.audit, this.pauser),
      clock,
      log: new LaneLog(),
    };
  }
}
