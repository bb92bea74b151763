import { Injectable } from '@nestjs/common';
import type { AuditEventView, Page } from '@kontor/api-contracts';
import { keyset, keysetPosition, TenantScope, type KeysetOrder } from '@kontor/server-persistence';
import type { FilterQuery } from '@mikro-orm/postgresql';
import type { Actor } from '../access/actor';
import { pageOf, readCursor } from '../http/keyset-page';
import { ActorNames } from './actor-names';
import type { AuditQuery } from './audit-event.dto';
import { AuditEvent } from './audit-event.entity';

const newestFirst: KeysetOrder = { expression: 'at', type: 'timestamptz(3)', direction: 'desc' };

const wanted = (organizationId: string, { since, until, actorId, action }: AuditQuery): FilterQuery<AuditEvent> => ({
  organizationId,
  ...(actorId !== undefined && { actorId }),
  ...(action !== undefined && { action }),
  $and: [...(since === undefined ? [] : [{ at: { $gte: new Date(since) } }]), ...(until === undefined ? [] : [{ at: { $lt: new Date(until) } }])],
});

/** Shows what was written down, newest first. */
@Injectable()
export class AuditReader {
  constructor(
    private readonly scope: TenantScope,
    private readonly names: ActorNames,
  ) {}

  page(actor: Actor, query: AuditQuery): Promise<Page<AuditEventView>> {
    const { limit, cursor } = query;
    const { where, params } = keyset(newestFirst, cursor === undefined ? undefined : readCursor(cursor, newestFirst));
    return this.scope.run(actor.organizationId, async (em) => {
      const events = await em
        .createQueryBuilder(AuditEvent, 'e')
        .where(wanted(actor.organizationId, query))
        .andWhere(where, [...params])
        .orderBy({ at: 'desc', id: 'desc' })
        .limit(limit + 1)
        .getResultList();
      const nameOf = await this.names.name(em, events.flatMap((event) => [event.actor, ...(event.named ? [event.named] : [])]));
      return pageOf(events, limit, (event) => event.viewWith(nameOf), (event) => keysetPosition(event.at, event.id));
    });
  }
}
