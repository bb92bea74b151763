import type { EntityManager } from '@mikro-orm/postgresql';

/** Knows organizations by name. Provided by the room that keeps them; the platform only knows who belongs to which. */
export abstract class OrganizationDirectory {
  /** Names of those organizations that the scope of `em` may see, by id. */
  abstract namesOf(em: EntityManager, organizationIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
