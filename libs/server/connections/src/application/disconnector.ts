import type { Actor } from '@kontor/server-platform';
import { Injectable, Logger } from '@nestjs/common';
import type { Connection } from '../persistence/connection.entity';
import { CredentialVault } from '../sign-in/credential-vault';
import { OAuthDesk } from '../sign-in/oauth-desk';
import { signInFault } from '../sign-in/sign-in-fault';
import { ConnectionFinder } from './connection-finder';
import { ConnectionSteward } from './connection-steward';
import { ExporterShelf } from './exporter-shelf';

/** Takes leave of an accounting system: gives the token back there, then forgets it here. */
@Injectable()
export class Disconnector {
  private readonly logger = new Logger(Disconnector.name);

  constructor(
    private readonly finder: ConnectionFinder,
    private readonly vault: CredentialVault,
    private readonly desk: OAuthDesk,
    private readonly shelf: ExporterShelf,
    private readonly steward: ConnectionSteward,
  ) {}

  async disconnect(actor: Actor, connectionId: string): Promise<Connection> {
    const connection = await this.finder.get(actor.organizationId, connectionId);
    const open = await this.vault.open(actor.organizationId, connectionId);
    const disconnected = await this.steward.disconnect(actor, connectionId);
    if (open?.credentials.kind === 'oauth2') {
      await this.desk.revoke(this.shelf.get(connection.exporterId), open.credentials).catch((error: unknown) => {
        const reason = signInFault(error);
        // The person is rid of the connection either way; a token we no longer hold dies of age there.
        if (reason === undefined) throw error;
        this.logger.warn({ msg: 'token not revoked', connectionId, reason });
      });
    }
    return disconnected;
  }
}
