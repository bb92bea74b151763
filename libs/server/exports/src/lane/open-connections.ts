import type { ConnectionDesk, Lease, OpenConnection } from '@kontor/exporter-engine';
import { ConnectionFinder, RemoteDesk } from '@kontor/server-connections';
import { TenantScope } from '@kontor/server-persistence';
import { Injectable } from '@nestjs/common';
import { SelectionPlanner } from '../application/selection-planner';
import { LaneSources } from './lane-sources';

/** Opens connections for the lanes of an organization. */
@Injectable()
export class OpenConnections {
  constructor(
    private readonly scope: TenantScope,
    private readonly finder: ConnectionFinder,
    private readonly desk: RemoteDesk,
    private readonly planner: SelectionPlanner,
    private readonly sources: LaneSources,
  ) {}

  deskOf(organizationId: string): ConnectionDesk {
    return { open: (connectionId, lease) => this.open(organizationId, connectionId, lease) };
  }

  private async open(organizationId: string, connectionId: string, lease: Lease): Promise<OpenConnection | undefined> {
    const connection = await this.finder.get(organizationId, connectionId);
    if (connection.state !== 'connected') return undefined;
    const caller = this.desk.callerOf(connection);
    return {
      exporter: this.sources.patient(caller.exporter),
      planning: await this.scope.run(organizationId, (em) => this.planner.planning(em, connection)),
      context: this.desk.context(caller, lease.lost, () => lease.assertHeld()),
      openReceipt: (receiptId) => this.sources.receipt(organizationId, receiptId),
    };
  }
}
