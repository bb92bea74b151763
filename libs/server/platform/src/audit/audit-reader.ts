import { Injectable } from '@nestjs/common';
import type { AuditEventView, Page } from '@kontor/api-contracts';
import { keyset, keysetPosition, TenantScope, type KeysetOrder } from '@kontor/server-persistence';
import type { Actor } from '../access/actor';
import { pageOf, readCursor, type PageQuery } from '../http/keyset-page';
import { AuditEvent } from './audit-event.entity';

const newestFirst: KeysetOrder = { expression: 'at', type: 'timestamptz(3)', direction: 'desc' };

/** Shows what was written down, newest first. */
@Injectable()
export class AuditReader {
  constructor(private readonly scope: TenantScope) {}

  page(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<AuditEventView>> {
    const { where, params } = keyset(newestFirst, cursor === undefined ? undefined : readCursor(cursor, newestFirst));
    return this.scope.run(actor.organizationId, async (em) => {
      const events = await em
        .createQueryBuilder(AuditEvent, 'e')
        .where({ organizationId: actor.organizationId })
        .andWhere(where, [...params])
        .orderBy({ at: 'desc', id: 'desc' })
        .limit(limit + 1)
        .getResultList();
      return pageOf(events, limit, (event) => event.toView(), (event) => keysetPosition(event.at, event.id));
    });
  }
}
