import { instantColumn } from '@kontor/server-persistence';
import type { SealedSecret } from '@kontor/server-platform';
import { Entity, PrimaryKey, Property } from '@mikro-orm/core';

/** The sealed credentials of a connection, and who renews them just now. */
@Entity({ tableName: 'credential' })
export class Credential {
  @PrimaryKey({ type: 'uuid' })
  readonly connectionId: string;

  @Property({ type: 'uuid' })
  readonly organizationId: string;

  @Property({ type: 'text' })
  sealed: SealedSecret;

  @Property({ ...instantColumn, nullable: true })
  expiresAt: Date | null;

  @Property({ type: 'uuid', nullable: true })
  refresher: string | null = null;

  @Property({ ...instantColumn, nullable: true })
  refreshingUntil: Date | null = null;

  constructor(organizationId: string, connectionId: string, sealed: SealedSecret, expiresAt: Date | null) {
    this.organizationId = organizationId;
    this.connectionId = connectionId;
    this.sealed = sealed;
    this.expiresAt = expiresAt;
  }

  replace(sealed: SealedSecret, expiresAt: Date | null): void {
    this.sealed = sealed;
    this.expiresAt = expiresAt;
    this.refresher = null;
    this.refreshingUntil = null;
  }
}
