import type { ImportCount } from '@kontor/exporter-contract';
import type { Clock } from '@kontor/kernel';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { planImport, type ImportOrder } from '../../domain/references/plan-import';
import { knownValues } from '../../persistence/known-values';
import { lockReferences } from '../../persistence/lock-references';
import { writeImport } from '../../persistence/write-import';

/** What a connection lists of one kind. Items are complete: what is not among them is not in the ledger any more. */
export interface ReferenceImport extends ImportOrder {
  readonly connectionId: string;
}

/** Brings values of a connected system in: new ones appear, known ones follow, vanished ones are switched off. */
@Injectable()
export class ReferenceImporter {
  constructor(
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Works in the caller's transaction. `deactivateOthers` switches off every active value of the kind that did not come. */
  async replace(em: EntityManager, actor: Actor, { connectionId, ...order }: ReferenceImport): Promise<ImportCount> {
    const { organizationId } = actor;
    await lockReferences(em, organizationId, order.kind);
    const plan = planImport(await knownValues(em, connectionId, order.kind), order);
    await writeImport(em, { organizationId, connectionId, kind: order.kind, at: this.clock.now() }, plan);
    const { kind, deactivateOthers } = order;
    this.audit.record(em, actor, 'references.imported', { type: 'connection', id: connectionId }, { kind, deactivateOthers, ...plan.count });
    return plan.count;
  }
}
