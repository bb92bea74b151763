import { PersistenceModule } from '@kontor/server-persistence';
import { OrganizationDirectory, ProblemsModule } from '@kontor/server-platform';
import { Global, Module } from '@nestjs/common';
import { FieldEditor } from './application/field-editor';
import { FieldLocks } from './application/field-locks';
import { FieldPolicy } from './application/field-policy';
import { OrganizationEditor } from './application/organization-editor';
import { OrganizationFounder } from './application/organization-founder';
import { OrganizationReader } from './application/organization-reader';
import { RequiredFields } from './application/required-fields';
import { StoredOrganizationDirectory } from './application/stored-organization-directory';
import { organizationProblems } from './domain/organization-problems';
import { organizationEntities } from './persistence/organization-entities';

const directory = { provide: OrganizationDirectory, useClass: StoredOrganizationDirectory };
const verbs = [FieldEditor, FieldLocks, FieldPolicy, OrganizationEditor, OrganizationFounder, OrganizationReader, RequiredFields];

/** Global, because the platform beneath asks it for the names of organizations. */
@Global()
@Module({
  imports: [PersistenceModule.forFeature(organizationEntities), ProblemsModule.forRoom(organizationProblems)],
  providers: [...verbs, directory],
  exports: [...verbs, directory],
})
export class OrganizationsModule {}
