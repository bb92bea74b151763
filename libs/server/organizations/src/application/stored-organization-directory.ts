import { OrganizationDirectory } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Organization } from '../persistence/organization.entity';

@Injectable()
export class StoredOrganizationDirectory extends OrganizationDirectory {
  async namesOf(em: EntityManager, organizationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const organizations = await em.find(Organization, { id: { $in: [...organizationIds] } });
    return new Map(organizations.map(({ id, name }) => [id, name]));
  }
}
