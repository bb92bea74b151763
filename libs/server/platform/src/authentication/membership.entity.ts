import type { MemberView, Role } from '@kontor/api-contracts';
import { instantColumn, TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';
import type { UserAccount } from './user-account.entity';

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
  role: Role;

  @Property({ ...instantColumn })
  readonly createdAt: Date;

  constructor({ organizationId, userId, role }: NewMembership, now: Date) {
    super(organizationId);
    this.userId = userId;
    this.role = role;
    this.createdAt = now;
  }

  viewWith({ email, displayName }: Pick<UserAccount, 'email' | 'displayName'>): MemberView {
    return { userId: this.userId, email, displayName, role: this.role, since: this.createdAt.toISOString() };
  }
}
