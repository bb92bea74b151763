import type { AccountingExporter } from '@kontor/exporter-contract';
import { after, type Clock } from '@kontor/kernel';
import { HttpSettings } from '@kontor/server-config';
import { assertOutsideTransaction } from '@kontor/server-persistence';
import { CLOCK } from '@kontor/server-platform';
import { Inject, Injectable } from '@nestjs/common';
import * as oauth from 'openid-client';
import { ExporterShelf } from '../application/exporter-shelf';
import type { Credentials } from '../domain/credentials';

export type OAuthCredentials = Extract<Credentials, { kind: 'oauth2' }>;
export interface GrantedTokens {
  readonly credentials: OAuthCredentials;
  readonly expiresAt: Date;
}

export const callbackPath = '/api/v1/connections/oauth/callback';
const timeoutSeconds = 30;
/** Used where the server does not say how long the token lives. */
const shortLife = 3600;

/**
 * Basic authentication with id and secret as they are. RFC 6749 wants both form-encoded first, which turns the dashes
 * of a UUID into %2D; accounting systems document and expect the plain form.
 */
const basicAsWritten =
  ({ id, secret }: { readonly id: string; readonly secret: string }): oauth.ClientAuth =>
  (_server, _client, _body, headers) =>
    headers.set('authorization', `Basic ${Buffer.from(`${id}:${secret}`, 'utf8').toString('base64')}`);

/** Speaks OAuth 2 with the sign-in servers of accounting systems: code flow with PKCE, refresh, revocation. */
@Injectable()
export class OAuthDesk {
  constructor(
    private readonly shelf: ExporterShelf,
    private readonly http: HttpSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws the problem that tells what is missing for signing in there. */
  assertArranged(exporter: AccountingExporter): void {
    this.shelf.scheme(exporter, 'oauth2');
    this.shelf.oauthClient(exporter);
  }

  async authorizeUrl(exporter: AccountingExporter, state: string, verifier: string): Promise<string> {
    const scheme = this.shelf.scheme(exporter, 'oauth2');
    const url = oauth.buildAuthorizationUrl(this.configuration(exporter), {
      redirect_uri: this.redirectUri,
      scope: scheme.scopes.join(' '),
      state,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...scheme.authorizeParameters,
    });
    return url.href;
  }

  /** Trades the code of a callback for tokens. Throws the library's errors; the caller names them. */
  async exchange(exporter: AccountingExporter, query: URLSearchParams, checks: { state: string; verifier: string }): Promise<GrantedTokens> {
    assertOutsideTransaction('A sign-in');
    const callback = new URL(`${this.redirectUri}?${query.toString()}`);
    const tokens = await oauth.authorizationCodeGrant(this.configuration(exporter), callback, {
      expectedState: checks.state,
      pkceCodeVerifier: checks.verifier,
    });
    return this.granted(tokens, undefined);
  }

  async refresh(exporter: AccountingExporter, credentials: OAuthCredentials): Promise<GrantedTokens> {
    assertOutsideTransaction('A token refresh');
    const tokens = await oauth.refreshTokenGrant(this.configuration(exporter), credentials.refreshToken);
    return this.granted(tokens, credentials.refreshToken);
  }

  async revoke(exporter: AccountingExporter, credentials: OAuthCredentials): Promise<void> {
    assertOutsideTransaction('A revocation');
    if (this.shelf.scheme(exporter, 'oauth2').revokePath === undefined) return;
    await oauth.tokenRevocation(this.configuration(exporter), credentials.refreshToken);
  }

  private granted(tokens: oauth.TokenEndpointResponse, previous: string | undefined): GrantedTokens {
    return {
      credentials: { kind: 'oauth2', accessToken: tokens.access_token, refreshToken: tokens.refresh_token ?? previous ?? '' },
      expiresAt: after(this.clock.now(), (tokens.expires_in ?? shortLife) * 1000),
    };
  }

  private get redirectUri(): string {
    return `${this.http.publicUrl}${callbackPath}`;
  }

  private configuration(exporter: AccountingExporter): oauth.Configuration {
    const scheme = this.shelf.scheme(exporter, 'oauth2');
    const client = this.shelf.oauthClient(exporter);
    const base = this.shelf.hosts(exporter)[scheme.host];
    if (base === undefined) throw new Error(`Exporter ${exporter.manifest.id} names no host "${scheme.host}"`);
    const server: oauth.ServerMetadata = {
      issuer: base,
      authorization_endpoint: base + scheme.authorizePath,
      token_endpoint: base + scheme.tokenPath,
      ...(scheme.revokePath === undefined ? {} : { revocation_endpoint: base + scheme.revokePath }),
    };
    const configuration = new oauth.Configuration(server, client.id, undefined, basicAsWritten(client));
    configuration.timeout = timeoutSeconds;
    // Plain http is let through by the settings only for this machine and outside production.
    if (base.startsWith('http://')) oauth.allowInsecureRequests(configuration);
    return configuration;
  }
}
