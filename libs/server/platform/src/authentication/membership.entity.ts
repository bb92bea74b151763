import type { Role } from '@kontor/api-contracts';
import { instantColumn, TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';

export interface NewMembership {
  readonly organizationId: string;
  readonly userId: string;
  readonly role: Role;
}

/** What a person may do in an organization. */
@Entity({ tableName: 'membership' })
export class Membership extends TenantEntity {
  @Property({ type: 'uuid' })
  readonly userId: string;

  @Property({ type: 'text' })
  readonly role: Role;

  @Property({ ...instantColumn })
  readonly createdAt: Date;

  constructor({ organizationId, userId, role }: NewMembership, now: Date) {
    super(organizationId);
    this.userId = userId;
    this.role = role;
    this.createdAt = now;
  }
}
