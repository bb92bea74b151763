import type { Query } from '../gateway/query';
import { isScope, scopes, type Scope } from '../gateway/scopes';
import { isRegistered, type OAuthClient } from './oauth-client';
import { isChallenge } from './pkce';

/** What a program asks the user for. */
export interface AuthorizationRequest {
  readonly redirectUri: string;
  readonly challenge: string | undefined;
  readonly scopes: readonly Scope[];
  readonly state: string | undefined;
  readonly connectionName: string | undefined;
}

/** A request nobody may be sent back for, one that is sent back with an error, or one to ask the user about. */
export type ReadRequest =
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'returned'; readonly location: string }
  | { readonly outcome: 'asked'; readonly request: AuthorizationRequest };

export function readAuthorizationRequest(query: Query, client: OAuthClient): ReadRequest {
  if (query.text('client_id') !== client.id) return { outcome: 'refused', reason: 'The client_id is unknown.' };
  const redirectUri = query.text('redirect_uri');
  if (redirectUri === undefined || !isRegistered(client, redirectUri)) {
    return { outcome: 'refused', reason: `The redirect_uri is not registered. Registered: ${client.redirectUris.join(', ')}` };
  }
  const state = query.text('state');
  const requested = query.filled('scope')?.split(/\s+/) ?? [...scopes];
  const fault = faultIn(query, client, requested);
  if (fault) return { outcome: 'returned', location: withParameters(redirectUri, { ...fault, state }) };
  const challenge = query.text('code_challenge');
  return {
    outcome: 'asked',
    request: { redirectUri, state, challenge, scopes: requested.filter(isScope), connectionName: query.filled('connection_name') },
  };
}

interface RequestFault {
  readonly error: string;
  readonly error_description: string;
}

const connectionNames = /^[A-Za-z0-9äöüÄÖÜß\s/?.\-{}"_\\:=,()]*$/;

function faultIn(query: Query, client: OAuthClient, requested: readonly string[]): RequestFault | undefined {
  const invalidRequest = (text: string): RequestFault => ({ error: 'invalid_request', error_description: text });
  if (query.text('response_type') !== 'code') return { error: 'unsupported_response_type', error_description: 'response_type must be code' };
  const challenge = query.text('code_challenge');
  if (challenge === undefined && client.requiresPkce) return invalidRequest('code_challenge is missing');
  if (challenge !== undefined && query.text('code_challenge_method') !== 'S256') return invalidRequest('code_challenge_method must be S256');
  if (challenge !== undefined && !isChallenge(challenge)) return invalidRequest('code_challenge must be base64url without padding');
  const unknown = requested.find((scope) => !isScope(scope));
  if (unknown !== undefined) return { error: 'invalid_scope', error_description: `scope ${unknown} is unknown` };
  if (!connectionNames.test(query.text('connection_name') ?? '')) return invalidRequest('connection_name contains characters that are not allowed');
  return undefined;
}

/** Appends parameters to a callback that may have some of its own. */
export function withParameters(uri: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(uri);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}
