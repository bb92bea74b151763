import { IllegalItemMoveError, type ActivePlan, type ItemOutcome, type ItemRecord, type ItemState, type Lease } from '@kontor/exporter-engine';
import type { Clock } from '@kontor/kernel';
import { systemActor, type AuditLog } from '@kontor/server-platform';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { skipCancelled } from './cancelled-items';
import type { FencedScope } from './fenced-scope';
import { mayBecome } from './item-moves';
import { json } from './rows';
import { endRunIfDone } from './run-end';

/** Only the lane that works an item ends it; anything else has moved on by other hands. */
const endSql = (to: ItemState): string => `update export_item set state = ?, not_before = ?, issues = ?::jsonb, fault = ?::jsonb, changed_at = ?, attempts = attempts + ?
  where id = ? and state in ${mayBecome(to, ['working'])} returning 1`;

const settleSql = `update export_step set settled = true where connection_id = ? and transaction_id = ? and generation = ? and state = 'done'`;

/** Once an operation was begun under a plan, that plan is finished. */
const replanSql = `update export_item i set plan = ?::jsonb, fingerprint = ?, replanned = replanned or fingerprint is not null
  where i.id = ? and (i.plan is null or not exists (select 1 from export_step s where s.item_id = i.id)) returning 1`;

export class PlanBegunError extends Error {
  constructor(itemId: string) {
    super(`The plan of item ${itemId} was begun; it cannot be replaced`);
    this.name = 'PlanBegunError';
  }
}

/** Ends what an item does for now or for good; the last one ends its run. */
export class ItemFinisher {
  constructor(
    private readonly scope: FencedScope,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  replan(lease: Lease, item: ItemRecord, plan: ActivePlan): Promise<void> {
    return this.scope.run(lease, async (em) => {
      const changed = await boundRows<unknown>(em, replanSql, [json(plan.operations), plan.fingerprint, item.id]);
      if (changed.length === 0) throw new PlanBegunError(item.id);
    });
  }

  finish(lease: Lease, item: ItemRecord, outcome: ItemOutcome): Promise<void> {
    return this.scope.run(lease, async (em) => {
      await this.move(em, item, outcome);
      if (outcome.state === 'queued') return skipCancelled.item(em, item.id, this.clock.now());
      if (outcome.state === 'in-doubt') return;
      if (outcome.state === 'exported') await this.settle(em, item);
      this.tellAudit(em, item, outcome);
      await endRunIfDone(em, item.runId, this.clock.now());
    });
  }

  private async move(em: EntityManager, item: ItemRecord, outcome: ItemOutcome): Promise<void> {
    const now = this.clock.now();
    const notBefore = 'notBefore' in outcome ? outcome.notBefore : now;
    const issues = 'issues' in outcome ? outcome.issues : [];
    const fault = 'fault' in outcome ? outcome.fault : undefined;
    const moved = await boundRows<unknown>(em, endSql(outcome.state), [outcome.state, notBefore, json(issues), fault ? json(fault) : null, now, fault ? 1 : 0, item.id]);
    if (moved.length > 0) return;
    const [found] = await boundRows<{ state: ItemState }>(em, 'select state from export_item where id = ?', [item.id]);
    throw new IllegalItemMoveError(found?.state ?? 'skipped', outcome.state);
  }

  private async settle(em: EntityManager, { connectionId, transactionId, generation }: ItemRecord): Promise<void> {
    await boundRows(em, settleSql, [connectionId, transactionId, generation]);
    await boundRows(em, 'update lane set drain_pending = drain_pending + 1 where connection_id = ?', [connectionId]);
  }

  private tellAudit(em: EntityManager, item: ItemRecord, outcome: ItemOutcome): void {
    const actor = systemActor(this.scope.organizationId, 'export-lane');
    const codes = 'issues' in outcome ? outcome.issues.map(({ code }) => code) : [];
    const changes = { connectionId: item.connectionId, runId: item.runId, state: outcome.state, codes };
    this.audit.record(em, actor, 'transaction.export-ended', { type: 'transaction', id: item.transactionId }, changes);
  }
}
