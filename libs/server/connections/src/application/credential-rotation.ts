import { boundRows, TenantScope } from '@kontor/server-persistence';
import { keyIdOf, SecretBox } from '@kontor/server-platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { credentialPlace } from '../domain/credentials';
import { Credential } from '../persistence/credential.entity';

export interface RotationCount {
  readonly credentials: number;
  /** Those that another key had sealed until now. */
  readonly sealedAnew: number;
}

/** Seals stored credentials anew under the current key, organization by organization; can be repeated at any time. */
@Injectable()
export class CredentialRotation {
  constructor(
    private readonly scope: TenantScope,
    private readonly box: SecretBox,
  ) {}

  async rotateAll(): Promise<RotationCount> {
    let total: RotationCount = { credentials: 0, sealedAnew: 0 };
    for (const organizationId of await this.organizations()) {
      const { credentials, sealedAnew } = await this.rotate(organizationId);
      total = { credentials: total.credentials + credentials, sealedAnew: total.sealedAnew + sealedAnew };
    }
    return total;
  }

  rotate(organizationId: string): Promise<RotationCount> {
    return this.scope.run(organizationId, async (em) => {
      const all = await em.find(Credential, {}, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const due = all.filter(({ sealed }) => keyIdOf(sealed) !== this.box.currentKeyId);
      for (const credential of due) credential.sealed = this.box.reseal(credential.sealed, credentialPlace(organizationId, credential.connectionId));
      return { credentials: all.length, sealedAnew: due.length };
    });
  }

  /** Every connection has a lane, and of lanes work without a tenant may see whose they are. */
  private async organizations(): Promise<readonly string[]> {
    const sql = 'select distinct organization_id from lane';
    const rows = await this.scope.runAsSystem((em) => boundRows<{ organization_id: string }>(em, sql));
    return rows.map(({ organization_id }) => organization_id);
  }
}
