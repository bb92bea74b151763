import { after, newId } from '@kontor/kernel';
import { accessToken } from './access-token';
import { secretText, type Grant } from './authorizations';
import type { Connection } from './connection';

/** Seconds an access token lives: four hours less one second, as in Lexware's answers. */
export const accessLifetime = 14_399;

type Consent = Omit<Connection, 'accessToken' | 'accessExpiresAt' | 'refreshToken' | 'refreshIssuedAt'>;

export interface ConnectionsState {
  readonly living: readonly Connection[];
  readonly retired: readonly (readonly [refreshToken: string, connectionId: string])[];
}

/** The living connections and the tokens that open them. */
export class Connections {
  private readonly byId = new Map<string, Connection>();
  private readonly byAccessToken = new Map<string, string>();
  private readonly byRefreshToken = new Map<string, string>();
  /** Refresh tokens that were rotated out, and whose they were. */
  private readonly retired = new Map<string, string>();

  /** Hears of connections that have ended. */
  constructor(private readonly ended: (connection: Connection) => void) {}

  open({ request, organizationId, userEmail }: Grant, now: Date): Connection {
    const { connectionName, scopes } = request;
    return this.issue({ id: newId(), organizationId, userEmail, connectionName, scopes: new Set(scopes), createdAt: now }, now);
  }

  /** Rotates both tokens; the old ones are dead from now on. A refresh token that was left alone for longer than its lifetime is none. */
  refresh(refreshToken: string, now: Date, lifetime: number): Connection | undefined {
    const connection = this.find(this.byRefreshToken.get(refreshToken));
    if (!connection || now >= after(connection.refreshIssuedAt, lifetime)) return undefined;
    this.forgetTokens(connection);
    this.retired.set(refreshToken, connection.id);
    return this.issue(connection, now);
  }

  /** The connection whose refresh token this once was. */
  formerlyWith(refreshToken: string): Connection | undefined {
    return this.find(this.retired.get(refreshToken));
  }

  withAccessToken(token: string, now: Date): Connection | undefined {
    const connection = this.find(this.byAccessToken.get(token));
    return connection && now < connection.accessExpiresAt ? connection : undefined;
  }

  /** Revoking the refresh token ends the connection, revoking the access token only that token. */
  revokeToken(token: string): void {
    const connection = this.find(this.byRefreshToken.get(token));
    if (connection) this.end(connection);
    this.byAccessToken.delete(token);
  }

  find(id: string | undefined): Connection | undefined {
    return id === undefined ? undefined : this.byId.get(id);
  }

  all(): readonly Connection[] {
    return [...this.byId.values()];
  }

  end(connection: Connection): void {
    this.forgetTokens(connection);
    if (this.byId.delete(connection.id)) this.ended(connection);
  }

  /** Lets the access token die early, as changing a password in Lexware does. */
  expire(connection: Connection, now: Date): void {
    this.byId.set(connection.id, { ...connection, accessExpiresAt: now });
  }

  state(): ConnectionsState {
    return { living: this.all(), retired: [...this.retired] };
  }

  restore({ living, retired }: ConnectionsState): void {
    for (const connection of living) this.keep(connection);
    for (const [token, id] of retired) this.retired.set(token, id);
  }

  clear(): void {
    for (const map of [this.byId, this.byAccessToken, this.byRefreshToken, this.retired]) map.clear();
  }

  private issue(consent: Consent, now: Date): Connection {
    const accessExpiresAt = after(now, accessLifetime * 1_000);
    const token = accessToken({ ...consent, issuedAt: now, expiresAt: accessExpiresAt });
    const connection: Connection = { ...consent, accessToken: token, accessExpiresAt, refreshToken: secretText(), refreshIssuedAt: now };
    this.keep(connection);
    return connection;
  }

  private keep(connection: Connection): void {
    this.byId.set(connection.id, connection);
    this.byAccessToken.set(connection.accessToken, connection.id);
    this.byRefreshToken.set(connection.refreshToken, connection.id);
  }

  private forgetTokens(connection: Connection): void {
    this.byAccessToken.delete(connection.accessToken);
    this.byRefreshToken.delete(connection.refreshToken);
  }
}
