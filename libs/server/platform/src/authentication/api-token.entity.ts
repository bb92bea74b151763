import type { ApiTokenView, Role } from '@kontor/api-contracts';
import { after } from '@kontor/kernel';
import { instantColumn, TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';
import { secretHash } from './token-secret';

export interface ApiTokenDraft {
  readonly organizationId: string;
  readonly name: string;
  readonly role: Role;
  /** Id of the user or token that made it. */
  readonly createdBy: string;
  readonly secret: string;
  /** Holds until somebody revokes it where this is left out. */
  readonly expiresInDays?: number | undefined;
}

const noteUseMs = 60_000;
const dayMs = 24 * 3_600_000;

/** What a program signs in with. Only a hash of its text is kept. */
@Entity({ tableName: 'api_token' })
export class ApiToken extends TenantEntity {
  @Property({ type: 'text' })
  readonly name: string;

  @Property({ type: 'text' })
  readonly role: Role;

  @Property({ type: 'char(64)' })
  readonly secretHash: string;

  @Property({ type: 'uuid' })
  readonly createdBy: string;

  @Property({ ...instantColumn })
  readonly createdAt: Date;

  @Property({ ...instantColumn, nullable: true })
  lastUsedAt: Date | null = null;

  @Property({ ...instantColumn, nullable: true })
  revokedAt: Date | null = null;

  @Property({ ...instantColumn, nullable: true })
  readonly expiresAt: Date | null;

  constructor(draft: ApiTokenDraft, now: Date) {
    super(draft.organizationId);
    this.name = draft.name;
    this.role = draft.role;
    this.secretHash = secretHash(draft.secret);
    this.createdBy = draft.createdBy;
    this.createdAt = now;
    this.expiresAt = draft.expiresInDays === undefined ? null : after(now, draft.expiresInDays * dayMs);
  }

  isLive(now: Date): boolean {
    return this.revokedAt === null && (this.expiresAt === null || now < this.expiresAt);
  }

  noteUse(now: Date): void {
    if (!this.lastUsedAt || now >= after(this.lastUsedAt, noteUseMs)) this.lastUsedAt = now;
  }

  revoke(now: Date): void {
    this.revokedAt ??= now;
  }

  toView(): ApiTokenView {
    const { id, name, role, createdBy } = this;
    return {
      id,
      name,
      role,
      createdBy,
      createdAt: this.createdAt.toISOString(),
      lastUsedAt: this.lastUsedAt?.toISOString() ?? null,
      revokedAt: this.revokedAt?.toISOString() ?? null,
      expiresAt: this.expiresAt?.toISOString() ?? null,
    };
  }
}
