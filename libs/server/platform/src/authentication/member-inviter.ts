import { hasRole, type InvitedMember, type MemberInvitation } from '@kontor/api-contracts';
import type { Clock } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { Actor } from '../access/actor';
import { AuditLog } from '../audit/audit-log';
import { CLOCK } from '../clock/clock.token';
import { platformProblem } from '../problems/platform-problems';
import { Membership } from './membership.entity';
import { normalEmail } from './normal-email';
import { PasswordHasher } from './password-hasher';
import { UserAccount } from './user-account.entity';

/** 144 random bits; 24 characters. */
const newPassword = (): string => randomBytes(18).toString('base64url');

/** Brings people into an organization. Whoever has an account keeps it as it is, password included. */
@Injectable()
export class MemberInviter {
  constructor(
    private readonly scope: TenantScope,
    private readonly hasher: PasswordHasher,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async invite(actor: Actor, invitation: MemberInvitation): Promise<InvitedMember> {
    if (!hasRole(actor.role, invitation.role)) throw platformProblem('member-role-too-high', { actual: actor.role });
    const generated = invitation.password === undefined ? newPassword() : null;
    const passwordHash = await this.hasher.hash(generated ?? invitation.password ?? '');
    return this.scope.run(actor.organizationId, async (em) => {
      const known = await em.findOne(UserAccount, { email: normalEmail(invitation.email) });
      if (known) await refuseKnown(em, known, invitation);
      const account = known ?? this.newAccount(em, invitation, passwordHash);
      await em.flush().catch(takenMeanwhile);
      const membership = new Membership({ organizationId: actor.organizationId, userId: account.id, role: invitation.role }, this.clock.now());
      em.persist(membership);
      this.audit.record(em, actor, 'member.joined', { type: 'user', id: account.id }, { role: membership.role });
      await em.flush().catch(takenMeanwhile);
      return { ...membership.viewWith(account), password: known ? null : generated };
    });
  }

  private newAccount(em: EntityManager, { email, displayName, locale = 'de' }: MemberInvitation, passwordHash: string): UserAccount {
    const account = new UserAccount({ email, passwordHash, displayName, locale }, this.clock.now());
    em.persist(account);
    return account;
  }
}

async function refuseKnown(em: EntityManager, { id }: UserAccount, { password }: MemberInvitation): Promise<void> {
  if ((await em.count(Membership, { userId: id })) > 0) throw platformProblem('already-member');
  if (password !== undefined) throw platformProblem('member-has-password');
}

/** Somebody else invited the same person at the same moment; the whole invitation is taken back. */
function takenMeanwhile(error: unknown): never {
  throw error instanceof UniqueConstraintViolationException ? platformProblem('still-running') : error;
}
