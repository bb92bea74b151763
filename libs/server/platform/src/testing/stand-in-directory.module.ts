import { Global, Module } from '@nestjs/common';
import { OrganizationDirectory } from '../tenancy/organization-directory';

class StandInDirectory extends OrganizationDirectory {
  namesOf(_: unknown, organizationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return Promise.resolve(new Map(organizationIds.map((id) => [id, `Organization ${id}`])));
  }
}

/** For tests in which organizations are only ids. */
@Global()
@Module({ providers: [{ provide: OrganizationDirectory, useClass: StandInDirectory }], exports: [OrganizationDirectory] })
export class StandInDirectoryModule {}
