import type { ItemDecision } from '@kontor/api-contracts';
import { newId, type Clock } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { exportProblem } from '../domain/export-problems';
import { LaneBell } from '../jobs/lane-bell';

interface ReviewRow {
  readonly id: string;
  readonly state: string;
  readonly run_id: string;
  readonly connection_id: string;
  readonly transaction_id: string;
}

/** The steps of the item whose outcome nobody could find out. */
const doubtful = `item_id = ? and state in ('intended', 'in-doubt')`;

const adoptRefSql = `
  insert into external_ref (id, organization_id, connection_id, transaction_id, generation, operation, step, kind, remote_id, written_at)
  select ?, organization_id, connection_id, transaction_id, generation, operation, step, step, ?, ? from export_step where ${doubtful}
  on conflict do nothing`;

/** Takes a person's word for what could not be found out, and lets the export go on from there. */
@Injectable()
export class ItemDecider {
  constructor(
    private readonly scope: TenantScope,
    private readonly bell: LaneBell,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  decide(actor: Actor, itemId: string, { decision, remoteId }: ItemDecision): Promise<void> {
    return this.scope.run(actor.organizationId, async (em) => {
      const [item] = await em.execute<ReviewRow[]>('select id, state, run_id, connection_id, transaction_id from export_item where id = ? for update', [itemId]);
      if (!item) throw exportProblem('item-not-found');
      if (item.state !== 'needs-review') throw exportProblem('item-not-in-review');
      if (decision === 'exists') await this.adopt(em, itemId, remoteId);
      if (decision === 'send-again') await this.release(em, itemId);
      await this.onward(em, actor, item, decision === 'give-up' ? 'skipped' : 'queued');
      this.audit.record(em, actor, 'item.decided', { type: 'transaction', id: item.transaction_id }, { decision, remoteId: remoteId ?? null, itemId });
    });
  }

  private async adopt(em: EntityManager, itemId: string, remoteId: string | undefined): Promise<void> {
    if (!remoteId) throw exportProblem('remote-id-required');
    const now = this.clock.now();
    await em.execute(adoptRefSql, [newId(), remoteId, now, itemId]);
    const sql = `update export_step set state = 'done', fault = null, concluded_at = ?, ref = jsonb_build_object('kind', step, 'id', ?::text) where ${doubtful}`;
    await em.execute(sql, [now, remoteId, itemId]);
  }

  private async release(em: EntityManager, itemId: string): Promise<void> {
    await em.execute(`update export_step set state = 'failed', concluded_at = ? where ${doubtful}`, [this.clock.now(), itemId]);
  }

  private async onward(em: EntityManager, actor: Actor, item: ReviewRow, state: 'queued' | 'skipped'): Promise<void> {
    const now = this.clock.now();
    const issues = state === 'skipped' ? [{ code: 'KON-given-up' }] : [];
    const sql = `update export_item set state = ?, issues = ?::jsonb, fault = null, not_before = ?, changed_at = ? where id = ?`;
    await em.execute(sql, [state, JSON.stringify(issues), now, now, item.id]);
    if (state === 'skipped') return;
    await em.execute(`update run set state = 'running', finished_at = null where id = ? and state = 'finished'`, [item.run_id]);
    await this.bell.ringAfterCommit(em, actor.organizationId, item.connection_id);
  }
}
