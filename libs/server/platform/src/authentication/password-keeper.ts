import type { PasswordChange } from '@kontor/api-contracts';
import { TenantScope } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/request-identity';
import { AuditLog } from '../audit/audit-log';
import { platformProblem } from '../problems/platform-problems';
import { PasswordHasher } from './password-hasher';
import { SessionKeeper } from './session-keeper';
import { SignInThrottle } from './sign-in-throttle';
import { UserAccount } from './user-account.entity';

type Membership = LiveSession['memberships'][number];

/** Lets people change their password. Whoever found a session open must know the old one, and cannot try for ever. */
@Injectable()
export class PasswordKeeper {
  constructor(
    private readonly scope: TenantScope,
    private readonly hasher: PasswordHasher,
    private readonly throttle: SignInThrottle,
    private readonly sessions: SessionKeeper,
    private readonly audit: AuditLog,
  ) {}

  /** Every other session of the person ends; API tokens belong to the organization and stay. */
  async change(session: LiveSession, { current, next }: PasswordChange, address: string): Promise<void> {
    const attempt = { email: session.email, address };
    const seconds = await this.throttle.admit(attempt);
    if (seconds > 0) throw platformProblem('too-many-attempts', { seconds }, { retryAfterSeconds: seconds });
    const account = await this.scope.runAsUser(session.userId, (em) => em.findOneOrFail(UserAccount, session.userId, { populate: ['passwordHash'] }));
    if (!(await this.hasher.matches(current, account.passwordHash))) throw platformProblem('current-password-wrong');
    await this.throttle.succeeded(attempt);
    await this.keep(session, await this.hasher.hash(next));
    await this.sessions.endOthers(session.userId, session.id);
  }

  /** An account belongs to no organization, so each of the person's notes the change; the first together with it. */
  private async keep(session: LiveSession, passwordHash: string): Promise<void> {
    const [first, ...others] = session.memberships;
    const store = (em: EntityManager): Promise<unknown> => em.nativeUpdate(UserAccount, { id: session.userId }, { passwordHash });
    if (!first) return void (await this.scope.runAsUser(session.userId, store));
    await this.scope.run(first.organizationId, async (em) => {
      await store(em);
      this.note(em, session, first);
    });
    for (const membership of others) await this.scope.run(membership.organizationId, async (em) => this.note(em, session, membership));
  }

  private note(em: EntityManager, { userId, locale }: LiveSession, { organizationId, role }: Membership): void {
    this.audit.record(em, { kind: 'user', id: userId, organizationId, role, locale }, 'password.changed', { type: 'user', id: userId });
  }
}
