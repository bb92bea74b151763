import { newId } from '@kontor/kernel';
import { PrimaryKey, Property } from '@mikro-orm/core';

/** A row with an id of its own. Ids are made here and not in the database, so that they are known before the commit. */
export abstract class IdentifiedEntity {
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = newId();
}

/** A row that belongs to one organization. The property alone puts the entity behind the filter of its scope. */
export abstract class TenantEntity extends IdentifiedEntity {
  @Property({ type: 'uuid' })
  readonly organizationId: string;

  protected constructor(organizationId: string) {
    super();
    this.organizationId = organizationId;
  }
}
