import { OrganizationReader } from '@kontor/server-organizations';
import { TenantScope } from '@kontor/server-persistence';
import { Injectable } from '@nestjs/common';

/** In which zone instants become calendar days. */
@Injectable()
export class OrganizationZone {
  constructor(
    private readonly scope: TenantScope,
    private readonly organizations: OrganizationReader,
  ) {}

  of(organizationId: string): Promise<string> {
    return this.scope.run(organizationId, async (em) => (await this.organizations.current(em)).timeZone);
  }
}
