import type { AccountingExporter, ExporterFault } from '@kontor/exporter-contract';
import { CredentialsError, machineSleep, type CredentialSource } from '@kontor/exporter-http';
import { after, type Clock } from '@kontor/kernel';
import type { TenantScope } from '@kontor/server-persistence';
import { authorizationOf } from '../domain/credentials';
import type { CredentialVault, OpenCredentials } from './credential-vault';
import type { GrantedTokens, OAuthCredentials, OAuthDesk } from './oauth-desk';
import type { RefreshTurn } from './refresh-turn';
import { isGrantGone, signInFault } from './sign-in-fault';

/** A token this close to its end is renewed before it is used. */
const margin = 120_000;
const pollMilliseconds = 200;
const longestWait = 45_000;
const patience = new AbortController().signal;

const signedOut: ExporterFault = { kind: 'unauthenticated', code: 'KON-remote-unauthenticated' };
const signInUnavailable: ExporterFault = { kind: 'unavailable', code: 'KON-remote-unavailable' };

export interface TokenKeeperParts {
  readonly vault: CredentialVault;
  readonly desk: OAuthDesk;
  readonly turn: RefreshTurn;
  readonly scope: TenantScope;
  readonly clock: Clock;
}

type Renewal = 'retry' | 'gone';

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
    const open = (this.current ??= await this.read());
    if (this.isRunningOut(open) && (await this.renew(open)) === 'gone') throw new CredentialsError(signedOut);
    return authorizationOf((this.current ?? open).credentials);
  }

  async refused(authorization: string): Promise<Renewal> {
    const stored = (this.current = await this.read());
    return authorizationOf(stored.credentials) === authorization ? this.renew(stored) : 'retry';
  }

  private isRunningOut({ expiresAt }: OpenCredentials): boolean {
    return expiresAt !== undefined && expiresAt <= after(this.parts.clock.now(), margin);
  }

  private async read(): Promise<OpenCredentials> {
    const open = await this.parts.vault.open(this.organizationId, this.connectionId);
    if (!open) throw new CredentialsError(signedOut);
    return open;
  }

  /** One renews, the others wait for it. What somebody has renewed or signed in anew meanwhile is not renewed again. */
  private async renew(used: OpenCredentials): Promise<Renewal> {
    const { credentials } = used;
    if (credentials.kind !== 'oauth2') return 'gone';
    const mark = (await this.takeTurn()) ?? (await this.waitForTurn(used));
    if (mark === undefined) return 'retry';
    this.current = await this.read();
    if (isSame(this.current, used)) return this.refresh(credentials, mark);
    await this.parts.turn.giveBack(this.organizationId, this.connectionId, mark);
    return 'retry';
  }

  private takeTurn(): Promise<string | undefined> {
    return this.parts.turn.take(this.organizationId, this.connectionId);
  }

  /** Waits for whoever has the turn: `undefined` when the tokens are new, the turn itself when its holder died. */
  private async waitForTurn(used: OpenCredentials): Promise<string | undefined> {
    for (let waited = 0; waited < longestWait; waited += pollMilliseconds) {
      await machineSleep(pollMilliseconds, patience);
      this.current = await this.read();
      if (!isSame(this.current, used)) return undefined;
      // Whoever had the turn has tried in vain a moment ago; so would we.
      if (!this.current.isBeingRenewed) break;
      const mark = await this.takeTurn();
      if (mark !== undefined) return mark;
    }
    throw new CredentialsError(signInUnavailable);
  }

  private async refresh(credentials: OAuthCredentials, mark: string): Promise<Renewal> {
    try {
      await this.keep(await this.parts.desk.refresh(this.exporter, credentials), mark);
      this.current = await this.read();
      return 'retry';
    } catch (error) {
      await this.parts.turn.giveBack(this.organizationId, this.connectionId, mark);
      if (isGrantGone(error)) return this.lastLook(credentials);
      // Anything the sign-in server did not say itself is ours to see in the log.
      if (signInFault(error) === undefined) throw error;
      throw new CredentialsError(signInUnavailable);
    }
  }

  private async keep({ credentials, expiresAt }: GrantedTokens, mark: string): Promise<void> {
    const { desk, vault, scope } = this.parts;
    const place = { organizationId: this.organizationId, connectionId: this.connectionId, mark };
    if (await scope.run(this.organizationId, (em) => vault.renew(em, place, credentials, expiresAt))) return;
    // Disconnected meanwhile: nobody else can give them back. After a new sign-in that might end what it has brought.
    if (!(await vault.open(this.organizationId, this.connectionId))) await desk.revoke(this.exporter, credentials);
  }

  /** A dead refresh token may only mean that somebody else was quicker. */
  private async lastLook(used: OAuthCredentials): Promise<Renewal> {
    const stored = (this.current = await this.read());
    return authorizationOf(stored.credentials) === authorizationOf(used) ? 'gone' : 'retry';
  }
}

const isSame = (left: OpenCredentials, right: OpenCredentials): boolean => authorizationOf(left.credentials) === authorizationOf(right.credentials);
