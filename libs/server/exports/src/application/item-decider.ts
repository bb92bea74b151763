import type { ItemDecision } from '@kontor/api-contracts';
import { isBatchStep } from '@kontor/exporter-contract';
import { newId, type Clock } from '@kontor/kernel';
import { ExporterShelf } from '@kontor/server-connections';
import { boundRows, TenantScope } from '@kontor/server-persistence';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { exportProblem } from '../domain/export-problems';
import { LaneBell } from '../jobs/lane-bell';
import { mayBecome } from '../journal/item-moves';
import { endRunIfDone } from '../journal/run-end';

interface ReviewRow {
  readonly id: string;
  readonly state: string;
  readonly run_id: string;
  readonly connection_id: string;
  readonly transaction_id: string;
  readonly generation: number;
}

/** The steps of the export whose outcome nobody could find out, whichever item began them. */
const doubtfulSql = `select id, operation from export_step where connection_id = ? and transaction_id = ? and generation = ?
  and (state in ('intended', 'in-doubt') or (state = 'failed' and fault ->> 'kind' = 'conflict'))`;

/** Written for something else, by the same step: one entry does not stand for two transactions. */
const takenSql = `select c.exporter_id, s.step, exists (
    select 1 from external_ref r where r.connection_id = s.connection_id and r.step = s.step and r.remote_id = ?
      and (r.transaction_id, r.generation, r.operation) <> (s.transaction_id, s.generation, s.operation)) as taken
  from export_step s join connection c on c.id = s.connection_id where s.id = ?`;

const adoptRefSql = `
  insert into external_ref (id, organization_id, connection_id, transaction_id, generation, operation, step, kind, remote_id, written_at)
  select ?, organization_id, connection_id, transaction_id, generation, operation, step, step, ?, ? from export_step where id = ?
  on conflict do nothing`;

const adoptSql = `update export_step set state = 'done', fault = null, concluded_at = ?, item_id = ?, ref = jsonb_build_object('kind', step, 'id', ?::text) where id = ?`;
const releaseSql = `update export_step set state = 'failed', fault = null, attempt = 0, misses = 0, last_miss_at = null, concluded_at = ?, item_id = ? where id = ?`;
/** Whoever decided has looked: what happened to workers over it before no longer counts. */
const onwardSql = (to: 'queued' | 'skipped'): string => `update export_item set state = ?, issues = ?::jsonb, fault = null, attempts = 0, crashes = 0, not_before = clock_timestamp(), changed_at = clock_timestamp()
  where id = ? and state in ${mayBecome(to, ['needs-review'])}`;

/** Takes a person's word for what could not be found out, and lets the export go on from there. */
@Injectable()
export class ItemDecider {
  constructor(
    private readonly scope: TenantScope,
    private readonly bell: LaneBell,
    private readonly audit: AuditLog,
    private readonly shelf: ExporterShelf,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  decide(actor: Actor, itemId: string, { decision, remoteId, operation }: ItemDecision): Promise<void> {
    return this.scope.run(actor.organizationId, async (em) => {
      const item = await this.inReview(em, actor.organizationId, itemId);
      if (decision !== 'give-up') {
        const step = await this.doubtful(em, item, operation);
        if (decision === 'exists') await this.adopt(em, item, step, remoteId);
        else await boundRows(em, releaseSql, [this.clock.now(), item.id, step]);
      }
      await this.onward(em, item, decision === 'give-up' ? 'skipped' : 'queued');
      this.audit.record(em, actor, 'item.decided', { type: 'transaction', id: item.transaction_id }, { decision, remoteId: remoteId ?? null, itemId });
    });
  }

  private async inReview(em: EntityManager, organizationId: string, itemId: string): Promise<ReviewRow> {
    const columns = 'select id, state, run_id, connection_id, transaction_id, generation from export_item where id = ?';
    const [known] = await boundRows<ReviewRow>(em, columns, [itemId]);
    if (!known) throw exportProblem('item-not-found');
    await this.bell.ringAfterCommit(em, organizationId, known.connection_id);
    await boundRows(em, 'select 1 from run where id = ? for update', [known.run_id]);
    const [item] = await boundRows<ReviewRow>(em, `${columns} for update`, [itemId]);
    if (item?.state !== 'needs-review') throw exportProblem('item-not-in-review');
    return item;
  }

  /** Usually there is one; where there are several the person says which. */
  private async doubtful(em: EntityManager, item: ReviewRow, operation: string | undefined): Promise<string> {
    const found = await boundRows<{ id: string; operation: string }>(em, doubtfulSql, [item.connection_id, item.transaction_id, item.generation]);
    const wanted = operation === undefined ? found : found.filter((step) => step.operation === operation);
    const [step] = wanted;
    if (!step || wanted.length > 1) throw exportProblem('operation-required', { operations: found.map((doubt) => doubt.operation).join(', ') });
    return step.id;
  }

  private async adopt(em: EntityManager, item: ReviewRow, stepId: string, remoteId: string | undefined): Promise<void> {
    if (!remoteId) throw exportProblem('remote-id-required');
    await this.refuseTaken(em, stepId, remoteId);
    const now = this.clock.now();
    await boundRows(em, adoptRefSql, [newId(), remoteId, now, stepId]);
    await boundRows(em, adoptSql, [now, item.id, remoteId, stepId]);
  }

  /** What a step shares, such as a supplier, belongs to many. */
  private async refuseTaken(em: EntityManager, stepId: string, remoteId: string): Promise<void> {
    const [found] = await boundRows<{ exporter_id: string; step: string; taken: boolean }>(em, takenSql, [remoteId, stepId]);
    if (!found?.taken) return;
    const { delivery } = this.shelf.get(found.exporter_id);
    const step = delivery.kind === 'api' ? delivery.steps[found.step] : undefined;
    if (!step || isBatchStep(step) || !step.shared) throw exportProblem('remote-id-taken', { remoteId });
  }

  private async onward(em: EntityManager, item: ReviewRow, state: 'queued' | 'skipped'): Promise<void> {
    const issues = state === 'skipped' ? [{ code: 'KON-given-up' }] : [];
    await boundRows(em, onwardSql(state), [state, JSON.stringify(issues), item.id]);
    if (state === 'queued') await boundRows(em, `update run set state = 'running', finished_at = null where id = ? and state = 'finished'`, [item.run_id]);
    await endRunIfDone(em, item.run_id, this.clock.now());
  }
}
