import { TenantScope } from '@kontor/server-persistence';
import { keyIdOf, SecretBox } from '@kontor/server-platform';
import { Injectable } from '@nestjs/common';
import { credentialPlace } from '../domain/credentials';
import { Credential } from '../persistence/credential.entity';

/** Seals stored credentials anew under the current key, organization by organization. */
@Injectable()
export class CredentialRotation {
  constructor(
    private readonly scope: TenantScope,
    private readonly box: SecretBox,
  ) {}

  /** How many were sealed anew; those that are current already are left alone, so that it can be repeated. */
  rotate(organizationId: string): Promise<number> {
    return this.scope.run(organizationId, async (em) => {
      const all = await em.find(Credential, {});
      const due = all.filter(({ sealed }) => keyIdOf(sealed) !== this.box.currentKeyId);
      for (const credential of due) credential.sealed = this.box.reseal(credential.sealed, credentialPlace(organizationId, credential.connectionId));
      return due.length;
    });
  }
}
