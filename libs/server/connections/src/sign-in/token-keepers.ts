import type { AccountingExporter } from '@kontor/exporter-contract';
import type { Clock } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import { CLOCK } from '@kontor/server-platform';
import { Inject, Injectable } from '@nestjs/common';
import { CredentialVault } from './credential-vault';
import { OAuthDesk } from './oauth-desk';
import { RefreshTurn } from './refresh-turn';
import { TokenKeeper } from './token-keeper';

/** Makes a token keeper for a connection. */
@Injectable()
export class TokenKeepers {
  constructor(
    private readonly vault: CredentialVault,
    private readonly desk: OAuthDesk,
    private readonly turn: RefreshTurn,
    private readonly scope: TenantScope,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of(exporter: AccountingExporter, organizationId: string, connectionId: string): TokenKeeper {
    const { vault, desk, turn, scope, clock } = this;
    return new TokenKeeper({ vault, desk, turn, scope, clock }, exporter, organizationId, connectionId);
  }
}
