import type { OrganizationView } from '@kontor/api-contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Organization } from '../persistence/organization.entity';
import { organizationOf } from '../persistence/organization-of';

/** Tells other rooms the time zone, the language and the currency of the organization they work for. */
@Injectable()
export class OrganizationReader {
  async current(em: EntityManager): Promise<OrganizationView> {
    return (await em.findOneOrFail(Organization, organizationOf(em))).toView();
  }
}
