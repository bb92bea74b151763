import type { AccountingExporter, ExporterFault } from '@kontor/exporter-contract';
import { CredentialsError, machineSleep, type CredentialSource } from '@kontor/exporter-http';
import { after, type Clock } from '@kontor/kernel';
import type { TenantScope } from '@kontor/server-persistence';
import { authorizationOf } from '../domain/credentials';
import type { CredentialVault, OpenCredentials } from './credential-vault';
import type { OAuthCredentials, OAuthDesk } from './oauth-desk';
import type { RefreshTurn } from './refresh-turn';
import { isGrantGone, signInFault } from './sign-in-fault';

/** A token this close to its end is renewed before it is used. */
const margin = 120_000;
const pollMilliseconds = 200;
const longestWait = 45_000;

const signedOut: ExporterFault = { kind: 'unauthenticated', code: 'KON-remote-unauthenticated' };
const signInUnavailable: ExporterFault = { kind: 'unavailable', code: 'KON-remote-unavailable' };

export interface TokenKeeperParts {
  readonly vault: CredentialVault;
  readonly desk: OAuthDesk;
  readonly turn: RefreshTurn;
  readonly scope: TenantScope;
  readonly clock: Clock;
}

/** Gives one connection its authorization and renews it: once, whoever asks, in whichever process. */
export class TokenKeeper implements CredentialSource {
  private current: OpenCredentials | undefined;

  constructor(
    private readonly parts: TokenKeeperParts,
    private readonly exporter: AccountingExporter,
    private readonly organizationId: string,
    private readonly connectionId: string,
  ) {}

  async authorization(): Promise<string> {
    this.current ??= await this.read();
    const { expiresAt } = this.current;
    if (expiresAt && expiresAt <= after(this.parts.clock.now(), margin) && (await this.renew(this.current)) === 'gone') throw new CredentialsError(signedOut);
    return authorizationOf(this.current.credentials);
  }

  async refused(): Promise<'retry' | 'gone'> {
    const used = this.current ?? (await this.read());
    const stored = await this.read();
    this.current = stored;
    return stored.version === used.version ? this.renew(used) : 'retry';
  }

  private async read(): Promise<OpenCredentials> {
    const open = await this.parts.vault.open(this.organizationId, this.connectionId);
    if (!open) throw new CredentialsError(signedOut);
    return open;
  }

  private async renew(used: OpenCredentials): Promise<'retry' | 'gone'> {
    if (used.credentials.kind !== 'oauth2') return 'gone';
    const mark = await this.parts.turn.take(this.organizationId, this.connectionId, used.version);
    return mark === undefined ? this.waitForOther(used.version) : this.refresh(used.credentials, mark, used.version);
  }

  private async refresh(credentials: OAuthCredentials, mark: string, version: number): Promise<'retry' | 'gone'> {
    const { desk, vault, scope, turn } = this.parts;
    try {
      const granted = await desk.refresh(this.exporter, credentials);
      const place = { organizationId: this.organizationId, connectionId: this.connectionId, mark };
      const kept = await scope.run(this.organizationId, (em) => vault.renew(em, place, granted.credentials, granted.expiresAt));
      if (!kept) await desk.revoke(this.exporter, granted.credentials);
      this.current = await this.read();
      return 'retry';
    } catch (error) {
      if (isGrantGone(error)) return this.lastLook(mark, version);
      await turn.giveBack(this.organizationId, this.connectionId, mark);
      // Anything the sign-in server did not say itself is ours to see in the log.
      if (signInFault(error) === undefined) throw error;
      throw new CredentialsError(signInUnavailable);
    }
  }

  /** A dead refresh token may only mean that somebody else was quicker. */
  private async lastLook(mark: string, version: number): Promise<'retry' | 'gone'> {
    await this.parts.turn.giveBack(this.organizationId, this.connectionId, mark);
    const stored = await this.read();
    this.current = stored;
    return stored.version === version ? 'gone' : 'retry';
  }

  private async waitForOther(version: number): Promise<'retry' | 'gone'> {
    const patience = new AbortController().signal;
    for (let waited = 0; waited < longestWait; waited += pollMilliseconds) {
      this.current = await this.read();
      if (this.current.version !== version) return 'retry';
      await machineSleep(pollMilliseconds, patience);
    }
    throw new CredentialsError(signInUnavailable);
  }
}
