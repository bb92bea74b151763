import type { Actor } from '@kontor/server-platform';
import { Injectable, Logger } from '@nestjs/common';
import type { Connection } from '../persistence/connection.entity';
import { OAuthDesk, type OAuthCredentials } from '../sign-in/oauth-desk';
import { signInFault } from '../sign-in/sign-in-fault';
import { ConnectionSteward } from './connection-steward';
import { ExporterShelf } from './exporter-shelf';

/** Takes leave of an accounting system: forgets the token here, then gives it back there. */
@Injectable()
export class Disconnector {
  private readonly logger = new Logger(Disconnector.name);

  constructor(
    private readonly desk: OAuthDesk,
    private readonly shelf: ExporterShelf,
    private readonly steward: ConnectionSteward,
  ) {}

  async disconnect(actor: Actor, connectionId: string): Promise<Connection> {
    const { connection, credentials } = await this.steward.disconnect(actor, connectionId);
    const reason = credentials?.kind === 'oauth2' ? await this.giveBack(connection, credentials) : undefined;
    // The person is rid of the connection either way; a token we no longer hold dies of age there.
    if (reason !== undefined) this.logger.warn({ msg: 'token not revoked', connectionId, reason });
    return connection;
  }

  /** Why it did not work, where it did not. */
  private async giveBack({ exporterId }: Connection, credentials: OAuthCredentials): Promise<string | undefined> {
    const exporter = this.shelf.get(exporterId);
    if (!this.shelf.hasOAuthClient(exporter)) return 'operator-settings-missing';
    try {
      await this.desk.revoke(exporter, credentials);
      return undefined;
    } catch (error) {
      // What the sign-in server says, or that it says nothing; anything else is a defect of ours.
      const reason = signInFault(error);
      if (reason === undefined) throw error;
      return reason;
    }
  }
}
