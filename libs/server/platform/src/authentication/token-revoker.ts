import type { Role } from '@kontor/api-contracts';
import type { Clock } from '@kontor/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { AuditLog } from '../audit/audit-log';
import { CLOCK } from '../clock/clock.token';
import { ApiToken } from './api-token.entity';

/** Takes back what a person let in: their tokens, those that these tokens made, and so on. */
@Injectable()
export class TokenRevoker {
  constructor(
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Only tokens for which `applies` holds; works in the scope of `em`. */
  async revokeThoseOf(em: EntityManager, actor: Actor, userId: string, applies: (role: Role) => boolean): Promise<void> {
    const tokens = await em.find(ApiToken, {}, { orderBy: { createdAt: 'asc', id: 'asc' } });
    const makers = new Set([userId]);
    // A token is younger than its maker, so one pass in their order finds all.
    for (const token of tokens) {
      if (!makers.has(token.createdBy)) continue;
      makers.add(token.id);
      if (token.revokedAt !== null || !applies(token.role)) continue;
      token.revoke(this.clock.now());
      this.audit.record(em, actor, 'api-token.revoked', { type: 'api-token', id: token.id }, { name: token.name });
    }
  }
}
