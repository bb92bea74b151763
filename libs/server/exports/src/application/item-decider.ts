import type { ItemDecision } from '@kontor/api-contracts';
import type { ExternalRef } from '@kontor/exporter-contract';
import { boundRows, TenantScope } from '@kontor/server-persistence';
import { AuditLog, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { exportProblem } from '../domain/export-problems';
import { LaneBell } from '../jobs/lane-bell';
import { Adopter } from './adopter';
import { DoubtBook } from './doubt-book';
import type { ReviewRow } from './review';

const columns = 'select id, state, run_id, connection_id, transaction_id, generation from export_item where id = ?';

/** Takes a person's word for what could not be found out, and lets the export go on from there. */
@Injectable()
export class ItemDecider {
  constructor(
    private readonly scope: TenantScope,
    private readonly bell: LaneBell,
    private readonly audit: AuditLog,
    private readonly doubts: DoubtBook,
    private readonly adopter: Adopter,
  ) {}

  async decide(actor: Actor, itemId: string, decision: ItemDecision): Promise<void> {
    // Looked up before anything is locked: no transaction is open while the accounting system is asked.
    const ref = decision.decision === 'exists' ? await this.lookUp(actor, itemId, decision) : undefined;
    await this.scope.run(actor.organizationId, async (em) => {
      const item = await this.inReview(em, actor.organizationId, itemId);
      if (decision.decision !== 'give-up') {
        const doubt = await this.doubts.find(em, item, decision.operation);
        await (ref ? this.doubts.adopt(em, item.id, doubt, ref) : this.doubts.release(em, item.id, doubt));
      }
      await this.doubts.onward(em, item, decision.decision === 'give-up' ? 'skipped' : 'queued');
      const changes = { decision: decision.decision, remoteId: ref?.id ?? null, itemId };
      this.audit.record(em, actor, 'item.decided', { type: 'transaction', id: item.transaction_id }, changes);
    });
  }

  private async lookUp({ organizationId }: Actor, itemId: string, { remoteId, operation }: ItemDecision): Promise<ExternalRef> {
    const { item, doubt } = await this.scope.run(organizationId, async (em) => {
      const [known] = await boundRows<ReviewRow>(em, columns, [itemId]);
      const item = assertInReview(known);
      return { item, doubt: await this.doubts.find(em, item, operation) };
    });
    if (!remoteId) throw exportProblem('remote-id-required');
    return this.adopter.describe({ organizationId, connectionId: item.connection_id, doubt, remoteId });
  }

  private async inReview(em: EntityManager, organizationId: string, itemId: string): Promise<ReviewRow> {
    const [known] = await boundRows<ReviewRow>(em, columns, [itemId]);
    if (!known) throw exportProblem('item-not-found');
    await this.bell.ringAfterCommit(em, organizationId, known.connection_id);
    await boundRows(em, 'select 1 from run where id = ? for update', [known.run_id]);
    const [item] = await boundRows<ReviewRow>(em, `${columns} for update`, [itemId]);
    return assertInReview(item);
  }
}

function assertInReview(item: ReviewRow | undefined): ReviewRow {
  if (!item) throw exportProblem('item-not-found');
  if (item.state !== 'needs-review') throw exportProblem('item-not-in-review');
  return item;
}
