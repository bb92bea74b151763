/** A program that Lexware knows: what a partner gets when it signs the contract. */
export interface OAuthClient {
  readonly id: string;
  readonly secret: string;
  /** Registered callbacks, compared letter by letter; a port of `*` stands for any port. */
  readonly redirectUris: readonly string[];
  /** Lexware may switch PKCE off for a client. */
  readonly requiresPkce: boolean;
}

const callbackPath = '/api/v1/connections/oauth/callback';

export const defaultClient: OAuthClient = {
  id: '5a7d0c4e-2f3b-4e1a-9d68-c0ffee5a11d0',
  secret: 'kontor-sandbox-secret',
  redirectUris: [`http://127.0.0.1:*${callbackPath}`, `http://localhost:*${callbackPath}`],
  requiresPkce: true,
};

export const isRegistered = (client: OAuthClient, redirectUri: string): boolean =>
  client.redirectUris.some((registered) => registered === redirectUri || withoutPort(registered, ':*') === withoutPort(redirectUri));

const anyPort = /^(https?:\/\/[^/:]+):\d{1,5}(\/|$)/;

/** Two addresses that differ in their port only become equal; an address without a port matches no `*`. */
function withoutPort(uri: string, wildcard?: string): string | symbol {
  if (wildcard !== undefined) return uri.includes(wildcard) ? uri.replace(wildcard, '') : Symbol('no wildcard');
  return anyPort.test(uri) ? uri.replace(anyPort, '$1$2') : Symbol('no port');
}
