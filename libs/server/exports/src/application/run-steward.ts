import type { AuditAction } from '@kontor/api-contracts';
import type { Clock } from '@kontor/kernel';
import { boundRows, TenantScope } from '@kontor/server-persistence';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { exportProblem } from '../domain/export-problems';
import type { RunState } from '../domain/run';
import { LaneBell } from '../jobs/lane-bell';
import { skipCancelled } from '../journal/cancelled-items';
import { endRunIfDone } from '../journal/run-end';
import { assertNotDisconnected } from './assert-not-disconnected';
import { lockFailed, retryFailed } from './retry-failed';

interface RunRow {
  readonly id: string;
  readonly connection_id: string;
  readonly state: RunState;
}

interface Change {
  readonly action: AuditAction;
  /** The states in which it is possible. */
  readonly from: readonly RunState[];
  readonly work: () => Promise<void>;
}

/** Does to a run what a person decides: pause, resume, cancel, retry what failed. */
@Injectable()
export class RunSteward {
  constructor(
    private readonly scope: TenantScope,
    private readonly bell: LaneBell,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  pause(actor: Actor, runId: string): Promise<void> {
    return this.change(actor, runId, { action: 'run.paused', from: ['running'] }, (em) => this.move(em, runId, 'paused'));
  }

  resume(actor: Actor, runId: string): Promise<void> {
    return this.change(actor, runId, { action: 'run.resumed', from: ['paused'] }, async (em) => {
      await assertNotDisconnected(em, runId);
      await this.move(em, runId, 'running');
    });
  }

  /** The lane keeps working a cancelled run until nothing of it is half done. */
  cancel(actor: Actor, runId: string): Promise<void> {
    return this.change(actor, runId, { action: 'run.cancelled', from: ['running', 'paused'] }, async (em) => {
      await this.move(em, runId, 'cancelled');
      await skipCancelled.waitingIn(em, runId, this.clock.now());
    });
  }

  retry(actor: Actor, runId: string): Promise<void> {
    return this.scope.run(actor.organizationId, async (em) => {
      const failed = await lockFailed(em, runId);
      const what = { action: 'run.retried', from: ['running', 'paused', 'cancelled', 'finished'] } as const;
      await this.changeIn(em, actor, runId, { ...what, work: () => retryFailed(em, runId, failed) });
    });
  }

  private async move(em: EntityManager, runId: string, state: RunState): Promise<void> {
    await boundRows(em, 'update run set state = ? where id = ?', [state, runId]);
  }

  private change(actor: Actor, runId: string, what: Omit<Change, 'work'>, work: (em: EntityManager) => Promise<void>): Promise<void> {
    return this.scope.run(actor.organizationId, (em) => this.changeIn(em, actor, runId, { ...what, work: () => work(em) }));
  }

  private async changeIn(em: EntityManager, actor: Actor, runId: string, { action, from, work }: Change): Promise<void> {
    const [known] = await boundRows<Pick<RunRow, 'connection_id'>>(em, 'select connection_id from run where id = ?', [runId]);
    if (!known) throw exportProblem('run-not-found');
    await this.bell.ringAfterCommit(em, actor.organizationId, known.connection_id);
    const [run] = await boundRows<RunRow>(em, 'select id, connection_id, state from run where id = ? for update', [runId]);
    if (!run || !from.includes(run.state)) throw exportProblem('run-state', { state: run?.state ?? 'finished' });
    await work();
    await endRunIfDone(em, runId, this.clock.now());
    this.audit.record(em, actor, action, { type: 'run', id: runId });
  }
}
