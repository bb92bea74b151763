import type { SettingValues } from '@kontor/exporter-contract';
import { instantColumn, TenantEntity } from '@kontor/server-persistence';
import type { SealedSecret } from '@kontor/server-platform';
import { Entity, Property } from '@mikro-orm/core';

export interface SignInBeginning {
  readonly organizationId: string;
  readonly userId: string;
  readonly exporterId: string;
  readonly settings: SettingValues;
  readonly connectionId: string | null;
  readonly expiresAt: Date;
}

/** A person was sent to the accounting system and may come back once, within minutes. */
@Entity({ tableName: 'sign_in_attempt' })
export class SignInAttempt extends TenantEntity {
  @Property({ type: 'text' })
  readonly secretHash: string;

  @Property({ type: 'uuid' })
  readonly userId: string;

  @Property({ type: 'text' })
  readonly exporterId: string;

  /** Only what the person named: what is left out is decided when they come back. */
  @Property({ type: 'json' })
  readonly settings: SettingValues;

  @Property({ type: 'uuid', nullable: true })
  readonly connectionId: string | null;

  @Property({ type: 'text' })
  readonly sealedVerifier: SealedSecret;

  @Property({ ...instantColumn })
  readonly expiresAt: Date;

  @Property({ ...instantColumn, nullable: true })
  usedAt: Date | null = null;

  /** `seal` binds the verifier to the row it lies in. */
  constructor(beginning: SignInBeginning, secretHash: string, seal: (attemptId: string) => SealedSecret) {
    super(beginning.organizationId);
    this.sealedVerifier = seal(this.id);
    this.secretHash = secretHash;
    this.userId = beginning.userId;
    this.exporterId = beginning.exporterId;
    this.settings = beginning.settings;
    this.connectionId = beginning.connectionId;
    this.expiresAt = beginning.expiresAt;
  }

  isOpen(now: Date): boolean {
    return this.usedAt === null && now < this.expiresAt;
  }
}
