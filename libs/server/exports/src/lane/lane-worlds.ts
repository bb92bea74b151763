import { LaneDriver, type EngineWorld } from '@kontor/exporter-engine';
import { CodedTransactionReader } from '@kontor/server-coding';
import { TenantScope } from '@kontor/server-persistence';
import { BlobStore } from '@kontor/server-receipts';
import { Injectable } from '@nestjs/common';
import type { RingAgain } from '../journal/postgres-lane-desk';
import { JournalKeeper } from './journal-keeper';
import { OpenConnections } from './open-connections';
import { RunArtifacts } from './run-artifacts';
import { OrganizationShelf } from './transaction-shelf';

/** Puts the engine together for the lanes of one organization. */
@Injectable()
export class LaneWorlds {
  constructor(
    private readonly keeper: JournalKeeper,
    private readonly connections: OpenConnections,
    private readonly reader: CodedTransactionReader,
    private readonly blobs: BlobStore,
    private readonly scope: TenantScope,
  ) {}

  driver(organizationId: string, ringAgain: RingAgain): LaneDriver {
    const world: EngineWorld = {
      ...this.keeper.of(organizationId, ringAgain),
      connections: this.connections.deskOf(organizationId),
      transactions: new OrganizationShelf(this.scope, organizationId, this.reader),
    };
    return new LaneDriver(world, new RunArtifacts(this.blobs));
  }
}
