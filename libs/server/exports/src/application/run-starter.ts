import type { Selection } from '@kontor/api-contracts';
import { ConnectionFinder } from '@kontor/server-connections';
import { TenantScope } from '@kontor/server-persistence';
import type { Actor } from '@kontor/server-platform';
import { Injectable } from '@nestjs/common';
import { exportProblem } from '../domain/export-problems';
import { LaneBell } from '../jobs/lane-bell';
import { RunOpening } from './run-opening';

/** Starts an export: one commit holds the run, its items with their plans, and the note that the lane is due. */
@Injectable()
export class RunStarter {
  constructor(
    private readonly scope: TenantScope,
    private readonly finder: ConnectionFinder,
    private readonly opening: RunOpening,
    private readonly bell: LaneBell,
  ) {}

  /** Returns the id of the run. What cannot be exported is in it too, skipped with its reason. */
  async start(actor: Actor, connectionId: string, selection: Selection): Promise<string> {
    const connection = await this.finder.get(actor.organizationId, connectionId);
    if (connection.state === 'disconnected') throw exportProblem('connection-disconnected');
    return this.scope.run(actor.organizationId, async (em) => {
      const runId = await this.opening.open(em, actor, connection, selection);
      await this.bell.ringAfterCommit(em, actor.organizationId, connection.id);
      return runId;
    });
  }
}
