import type { RunWish } from '@kontor/api-contracts';
import { ConnectionFinder, ExporterShelf } from '@kontor/server-connections';
import { TenantScope } from '@kontor/server-persistence';
import type { Actor } from '@kontor/server-platform';
import { Injectable } from '@nestjs/common';
import { exportProblem } from '../domain/export-problems';
import { LaneBell } from '../jobs/lane-bell';
import { assertTakesLate } from './assert-takes-late';
import { RunOpening, type RunOrder } from './run-opening';

/** Starts an export: one commit holds the run, its items with their plans, and the note that the lane is due. */
@Injectable()
export class RunStarter {
  constructor(
    private readonly scope: TenantScope,
    private readonly finder: ConnectionFinder,
    private readonly opening: RunOpening,
    private readonly bell: LaneBell,
    private readonly shelf: ExporterShelf,
  ) {}

  /** Returns the id of the run. What cannot be exported is in it too, skipped with its reason. */
  start(actor: Actor, connectionId: string, wish: RunWish): Promise<string> {
    return this.open(actor, connectionId, { wish, kind: 'export' });
  }

  /** Adds the receipts that came after the export to what stands there. */
  startLate(actor: Actor, connectionId: string, transactionIds: readonly string[]): Promise<string> {
    return this.open(actor, connectionId, { wish: { transactionIds }, kind: 'late-receipts' });
  }

  private async open(actor: Actor, connectionId: string, order: RunOrder): Promise<string> {
    const connection = await this.finder.get(actor.organizationId, connectionId);
    if (connection.state === 'disconnected') throw exportProblem('connection-disconnected');
    if (order.kind === 'late-receipts') assertTakesLate(this.shelf.get(connection.exporterId));
    return this.scope.run(actor.organizationId, async (em) => {
      const runId = await this.opening.open(em, actor, connection, order);
      await this.bell.ringAfterCommit(em, actor.organizationId, connection.id);
      return runId;
    });
  }
}
