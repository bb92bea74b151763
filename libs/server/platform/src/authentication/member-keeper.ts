import { hasRole, type MemberView, type Role } from '@kontor/api-contracts';
import { TenantScope } from '@kontor/server-persistence';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { AuditLog } from '../audit/audit-log';
import { platformProblem } from '../problems/platform-problems';
import { Membership } from './membership.entity';
import { SessionKeeper } from './session-keeper';
import { TokenRevoker } from './token-revoker';
import { UserAccount } from './user-account.entity';

/** Changes what members may do, and ends memberships. There is always an owner. */
@Injectable()
export class MemberKeeper {
  constructor(
    private readonly scope: TenantScope,
    private readonly audit: AuditLog,
    private readonly tokens: TokenRevoker,
    private readonly sessions: SessionKeeper,
  ) {}

  /** Tokens that may do more than the person now may are revoked. */
  change(actor: Actor, userId: string, role: Role): Promise<MemberView> {
    if (!hasRole(actor.role, role)) throw platformProblem('member-role-too-high', { actual: actor.role });
    return this.scope.run(actor.organizationId, async (em) => {
      const membership = await this.reachable(em, actor, userId, { losesOwner: role !== 'owner' });
      const before = membership.role;
      if (before !== role) {
        membership.role = role;
        this.audit.record(em, actor, 'member.role-changed', { type: 'user', id: userId }, { role: { from: before, to: role } });
        await this.tokens.revokeThoseOf(em, actor, userId, (held) => !hasRole(role, held));
      }
      return membership.viewWith(await em.findOneOrFail(UserAccount, userId));
    });
  }

  /** What the person let in ends with the membership; sessions end where they belong nowhere else. */
  async remove(actor: Actor, userId: string): Promise<void> {
    await this.scope.run(actor.organizationId, async (em) => {
      const membership = await this.reachable(em, actor, userId, { losesOwner: true });
      em.remove(membership);
      this.audit.record(em, actor, 'member.removed', { type: 'user', id: userId }, { role: membership.role });
      await this.tokens.revokeThoseOf(em, actor, userId, () => true);
    });
    // A session reads its memberships anew with every request: none of them reaches this organization any more.
    const others = await this.scope.runAsUser(userId, (em) => em.count(Membership, { userId }));
    if (others === 0) await this.sessions.endAll(userId);
  }

  /** The membership, when the actor may touch it. The owners are locked: two who step back at once must not both succeed. */
  private async reachable(em: EntityManager, actor: Actor, userId: string, { losesOwner }: { readonly losesOwner: boolean }): Promise<Membership> {
    const owners = await em.find(Membership, { role: 'owner' }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
    const membership = await em.findOne(Membership, { userId });
    if (!membership) throw platformProblem('not-found');
    if (!hasRole(actor.role, membership.role)) throw platformProblem('member-above-you', { theirs: membership.role, actual: actor.role });
    const isLastOwner = owners.length === 1 && membership.role === 'owner';
    if (isLastOwner && losesOwner) throw platformProblem('last-owner');
    return membership;
  }
}
