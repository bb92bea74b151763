import type { Clock } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { exportProblem } from '../domain/export-problems';
import type { RunState } from '../domain/run';
import { LaneBell } from '../jobs/lane-bell';

interface RunRow {
  readonly id: string;
  readonly connection_id: string;
  readonly state: RunState;
}

const endSql = `update run r set state = 'finished', finished_at = ? where r.id = ? and not exists (
  select 1 from export_item i where i.run_id = r.id and i.state in ('queued', 'working', 'in-doubt'))`;

/** Nothing of these was begun: no step was ever intended. What was begun is finished even when its run is cancelled. */
const cancelSql = `update export_item i set state = 'skipped', issues = '[{"code":"KON-cancelled"}]'::jsonb, changed_at = ?
  where i.run_id = ? and i.state = 'queued' and not exists (select 1 from export_step s where s.item_id = i.id)`;

/** A new attempt gets a new plan; what was written before is compared with it and not written again. */
const retrySql = `update export_item i set state = 'queued', plan = null, fingerprint = null, issues = '[]'::jsonb, fault = null,
    attempts = 0, crashes = 0, not_before = ?, changed_at = ?
  where i.run_id = ? and i.state = 'failed' and not exists (
    select 1 from export_item l where l.connection_id = i.connection_id and l.transaction_id = i.transaction_id
      and (l.state in ('queued', 'working', 'in-doubt', 'needs-review') or (l.state = 'exported' and l.generation = i.generation)))`;

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
    return this.change(actor, runId, 'run.paused', ['running'], (em) => this.move(em, runId, 'paused'));
  }

  resume(actor: Actor, runId: string): Promise<void> {
    return this.change(actor, runId, 'run.resumed', ['paused'], async (em, run) => {
      await this.move(em, runId, 'running');
      await this.bell.ringAfterCommit(em, actor.organizationId, run.connection_id);
    });
  }

  /** The lane keeps working a cancelled run until nothing of it is half done. */
  cancel(actor: Actor, runId: string): Promise<void> {
    return this.change(actor, runId, 'run.cancelled', ['running', 'paused'], async (em, run) => {
      const now = this.clock.now();
      await em.execute(cancelSql, [now, runId]);
      await this.move(em, runId, 'cancelled');
      await em.execute(endSql, [now, runId]);
      await this.bell.ringAfterCommit(em, actor.organizationId, run.connection_id);
    });
  }

  retry(actor: Actor, runId: string): Promise<void> {
    return this.change(actor, runId, 'run.retried', ['running', 'paused', 'cancelled', 'finished'], async (em, run) => {
      const now = this.clock.now();
      const failed = await em.execute<unknown[]>(`select 1 from export_item where run_id = ? and state = 'failed' limit 1`, [runId]);
      if (failed.length === 0) throw exportProblem('nothing-to-retry');
      await em.execute(retrySql, [now, now, runId]);
      await em.execute(`update run set state = 'running', finished_at = null where id = ?`, [runId]);
      await em.execute(endSql, [now, runId]);
      await this.bell.ringAfterCommit(em, actor.organizationId, run.connection_id);
    });
  }

  private async move(em: EntityManager, runId: string, state: RunState): Promise<void> {
    await em.execute('update run set state = ? where id = ?', [state, runId]);
  }

  private change(actor: Actor, runId: string, action: string, from: readonly RunState[], work: (em: EntityManager, run: RunRow) => Promise<void>): Promise<void> {
    return this.scope.run(actor.organizationId, async (em) => {
      const [run] = await em.execute<RunRow[]>('select id, connection_id, state from run where id = ? for update', [runId]);
      if (!run) throw exportProblem('run-not-found');
      if (!from.includes(run.state)) throw exportProblem('run-state', { state: run.state });
      await work(em, run);
      this.audit.record(em, actor, action, { type: 'run', id: runId });
    });
  }
}
