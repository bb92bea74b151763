import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@kontor/api-contracts';
import type { Clock, Locale } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import { AuditLog, CLOCK, longestPassword, Membership, PasswordHasher, shortestPassword, systemActor, UserAccount } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type NewOrganization, Organization } from '../persistence/organization.entity';

/** Somebody who gets an account and a role. */
export interface NewMember {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
  readonly locale?: Locale;
}

export type Joined = { readonly outcome: 'joined'; readonly userId: string } | { readonly outcome: 'e-mail-taken' } | { readonly outcome: 'password-unfit'; readonly shortest: number; readonly longest: number };
export type Founded = { readonly outcome: 'founded'; readonly organizationId: string; readonly userId: string } | Exclude<Joined, { readonly outcome: 'joined' }>;

/** Founds organizations and lets people in. For start-up data, tests and operators: there is no public sign-up. */
@Injectable()
export class OrganizationFounder {
  constructor(
    private readonly scope: TenantScope,
    private readonly hasher: PasswordHasher,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The organization with its owner, or nothing. */
  async found(organization: NewOrganization, owner: NewMember): Promise<Founded> {
    const founded = new Organization(organization, this.clock.now());
    const joined = await this.admit(founded.id, owner, 'owner', (em) => void em.persist(founded));
    return joined.outcome === 'joined' ? { outcome: 'founded', organizationId: founded.id, userId: joined.userId } : joined;
  }

  /** One more member of an organization. */
  join(organizationId: string, member: NewMember, role: Role): Promise<Joined> {
    return this.admit(organizationId, member, role, () => undefined);
  }

  private async admit(organizationId: string, member: NewMember, role: Role, before: (em: EntityManager) => void): Promise<Joined> {
    const { email, password, displayName, locale = 'de' } = member;
    if (password.length < shortestPassword || password.length > longestPassword) return { outcome: 'password-unfit', shortest: shortestPassword, longest: longestPassword };
    const account = new UserAccount({ email, passwordHash: await this.hasher.hash(password), displayName, locale }, this.clock.now());
    return this.scope.run(organizationId, async (em) => {
      if ((await em.count(UserAccount, { email: account.email })) > 0) return { outcome: 'e-mail-taken' };
      before(em);
      em.persist(account);
      await em.flush();
      em.persist(new Membership({ organizationId, userId: account.id, role }, this.clock.now()));
      this.audit.record(em, systemActor(organizationId, 'organization-founder'), 'member.joined', { type: 'user', id: account.id }, { role });
      return { outcome: 'joined', userId: account.id };
    });
  }
}
