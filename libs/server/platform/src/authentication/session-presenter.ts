import { Injectable } from '@nestjs/common';
import type { SessionView } from '@kontor/api-contracts';
import { TenantScope } from '@kontor/server-persistence';
import type { LiveSession } from '../access/request-identity';
import { OrganizationDirectory } from '../tenancy/organization-directory';

/** Says who is signed in and where that person may work. */
@Injectable()
export class SessionPresenter {
  constructor(
    private readonly scope: TenantScope,
    private readonly directory: OrganizationDirectory,
  ) {}

  async present({ userId, email, displayName, locale, memberships, csrfToken, expiresAt }: LiveSession): Promise<SessionView> {
    const ids = memberships.map(({ organizationId }) => organizationId);
    const names = await this.scope.runAsUser(userId, (em) => this.directory.namesOf(em, ids));
    return {
      user: { id: userId, email, displayName, locale },
      organizations: memberships.map(({ organizationId, role }) => ({ organizationId, organizationName: names.get(organizationId) ?? '', role })),
      csrfToken,
      expiresAt: expiresAt.toISOString(),
    };
  }
}
