import type { OrganizationChange, OrganizationView } from '@kontor/api-contracts';
import { TenantScope } from '@kontor/server-persistence';
import { type Actor, AuditLog } from '@kontor/server-platform';
import { Injectable } from '@nestjs/common';
import { Organization } from '../persistence/organization.entity';

/** Shows and changes the organization of the person who asks. */
@Injectable()
export class OrganizationEditor {
  constructor(
    private readonly scope: TenantScope,
    private readonly audit: AuditLog,
  ) {}

  show({ organizationId }: Actor): Promise<OrganizationView> {
    return this.scope.run(organizationId, async (em) => (await em.findOneOrFail(Organization, organizationId)).toView());
  }

  change(actor: Actor, change: OrganizationChange): Promise<OrganizationView> {
    const { organizationId } = actor;
    return this.scope.run(organizationId, async (em) => {
      const organization = await em.findOneOrFail(Organization, organizationId);
      const changes = organization.change(change);
      if (Object.keys(changes).length > 0) this.audit.record(em, actor, 'organization.changed', { type: 'organization', id: organizationId }, changes);
      return organization.toView();
    });
  }
}
