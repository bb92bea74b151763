import { TenantScope } from '@kontor/server-persistence';
import { SecretBox } from '@kontor/server-platform';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { credentialPlace, type Credentials } from '../domain/credentials';
import { Credential } from '../persistence/credential.entity';

/** Credentials as they stand now, opened. */
export interface OpenCredentials {
  readonly credentials: Credentials;
  readonly expiresAt: Date | undefined;
  /** Some process has its turn at renewing them. */
  readonly isBeingRenewed: boolean;
}

/** Seals and opens the credentials of connections. */
@Injectable()
export class CredentialVault {
  constructor(
    private readonly scope: TenantScope,
    private readonly box: SecretBox,
  ) {}

  /** `undefined` when the connection has none: files, or disconnected. */
  open(organizationId: string, connectionId: string): Promise<OpenCredentials | undefined> {
    return this.scope.run(organizationId, async (em) => {
      const row = await em.findOne(Credential, { connectionId });
      return row ? { credentials: this.unseal(row), expiresAt: row.expiresAt ?? undefined, isBeingRenewed: row.refresher !== null } : undefined;
    });
  }

  async store(em: EntityManager, place: { organizationId: string; connectionId: string }, credentials: Credentials, expiresAt: Date | null): Promise<void> {
    const sealed = this.box.seal(JSON.stringify(credentials), credentialPlace(place.organizationId, place.connectionId));
    const row = await em.findOne(Credential, { connectionId: place.connectionId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (row) row.replace(sealed, expiresAt);
    else em.persist(new Credential(place.organizationId, place.connectionId, sealed, expiresAt));
  }

  /** Replaces what a refresh has renewed; false when a disconnect or a new sign-in came first, and its word counts. */
  async renew(em: EntityManager, place: { organizationId: string; connectionId: string; mark: string }, credentials: Credentials, expiresAt: Date): Promise<boolean> {
    const row = await em.findOne(Credential, { connectionId: place.connectionId, refresher: place.mark }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    row?.replace(this.box.seal(JSON.stringify(credentials), credentialPlace(place.organizationId, place.connectionId)), expiresAt);
    return row !== null;
  }

  /** What is forgotten is handed out once more, to be given back where it came from. */
  async forget(em: EntityManager, connectionId: string): Promise<Credentials | undefined> {
    const row = await em.findOne(Credential, { connectionId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (row) em.remove(row);
    return row ? this.unseal(row) : undefined;
  }

  private unseal({ sealed, organizationId, connectionId }: Credential): Credentials {
    return JSON.parse(this.box.open(sealed, credentialPlace(organizationId, connectionId))) as Credentials;
  }
}
