import { Injectable } from '@nestjs/common';
import type { MemberView } from '@kontor/api-contracts';
import { TenantScope } from '@kontor/server-persistence';
import { Membership } from './membership.entity';
import { UserAccount } from './user-account.entity';

/** Who belongs to an organization. */
@Injectable()
export class MemberList {
  constructor(private readonly scope: TenantScope) {}

  of(organizationId: string): Promise<readonly MemberView[]> {
    return this.scope.run(organizationId, async (em) => {
      const memberships = await em.find(Membership, {}, { orderBy: { createdAt: 'asc', id: 'asc' } });
      const accounts = await em.find(UserAccount, { id: { $in: memberships.map(({ userId }) => userId) } });
      const byId = new Map(accounts.map((account) => [account.id, account]));
      return memberships.flatMap((membership) => {
        const account = byId.get(membership.userId);
        return account ? [membership.viewWith(account)] : [];
      });
    });
  }
}
