import { Inject, Injectable } from '@nestjs/common';
import { hasRole, type ApiTokenView, type IssuedApiToken, type NewApiToken } from '@kontor/api-contracts';
import type { Clock } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import type { Actor } from '../access/actor';
import { AuditLog } from '../audit/audit-log';
import { CLOCK } from '../clock/clock.token';
import { platformProblem } from '../problems/platform-problems';
import { newApiTokenKey, readApiToken, writeApiToken } from './api-token-text';
import { ApiToken } from './api-token.entity';
import { secretHash } from './token-secret';

/** Tokens have no preference of their own; their programs send `Accept-Language`. */
const tokenLocale = 'en';

/** Issues, recognises and revokes API tokens. */
@Injectable()
export class TokenKeeper {
  constructor(
    private readonly scope: TenantScope,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async issue(actor: Actor, { name, role, expiresInDays }: NewApiToken): Promise<IssuedApiToken> {
    if (!hasRole(actor.role, role)) throw platformProblem('role-too-high', { actual: actor.role });
    const key = newApiTokenKey(actor.organizationId);
    return this.scope.run(actor.organizationId, async (em) => {
      const token = new ApiToken({ organizationId: actor.organizationId, name, role, createdBy: actor.id, secret: key.secret, expiresInDays }, this.clock.now());
      em.persist(token);
      this.audit.record(em, actor, 'api-token.issued', { type: 'api-token', id: token.id }, { name, role, expiresAt: token.toView().expiresAt });
      return { ...token.toView(), token: writeApiToken(key) };
    });
  }

  /** Undefined for text that is no living token. */
  async actorBehind(text: string): Promise<Actor | undefined> {
    const key = readApiToken(text);
    if (!key) return undefined;
    return this.scope.run(key.organizationId, async (em) => {
      const token = await em.findOne(ApiToken, { secretHash: secretHash(key.secret), revokedAt: null });
      const now = this.clock.now();
      if (!token?.isLive(now)) return undefined;
      token.noteUse(now);
      return { kind: 'token', id: token.id, organizationId: token.organizationId, role: token.role, locale: tokenLocale };
    });
  }

  list(organizationId: string): Promise<readonly ApiTokenView[]> {
    return this.scope.run(organizationId, async (em) => {
      const tokens = await em.find(ApiToken, {}, { orderBy: { createdAt: 'desc', id: 'desc' } });
      return tokens.map((token) => token.toView());
    });
  }

  /** Revoking twice is revoking once. */
  revoke(actor: Actor, id: string): Promise<void> {
    return this.scope.run(actor.organizationId, async (em) => {
      const token = await em.findOne(ApiToken, { id });
      if (!token) throw platformProblem('not-found');
      if (token.revokedAt) return;
      token.revoke(this.clock.now());
      this.audit.record(em, actor, 'api-token.revoked', { type: 'api-token', id }, { name: token.name });
    });
  }
}
