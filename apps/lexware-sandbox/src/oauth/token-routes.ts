import { json, type Answer } from '../gateway/answer';
import type { Call } from '../gateway/call';
import type { OpenRoute } from '../gateway/route';
import type { World } from '../world';
import { isClient } from './client-credentials';
import type { Connection } from './connection';
import { accessLifetime } from './connections';
import { answersChallenge } from './pkce';

/** The part of the flow that programs speak among themselves. Every error is a 400. */
export const tokenRoutes = (world: World): readonly OpenRoute[] => [
  { method: 'post', path: '/oauth2/token', takes: 'form', handle: (call, form) => grantTokens(call, form, world) },
  { method: 'post', path: '/oauth2/revoke', takes: 'form', handle: (call, form) => revoke(call, form, world) },
];

const noStore = { 'Cache-Control': 'no-store' };
const failed = (error: string, description: string): Answer => json(400, { error, error_description: description }, noStore);
const invalidClient = failed('invalid_client', 'Client id or secret is wrong');

function grantTokens(call: Call, form: URLSearchParams, world: World): Answer {
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return exchangeCode(call, form, world);
    case 'refresh_token':
      return refreshTokens(call, form, world);
    case null:
      return failed('invalid_request', 'grant_type is missing');
    default:
      return failed('unsupported_grant_type', 'grant_type must be authorization_code or refresh_token');
  }
}

function exchangeCode(call: Call, form: URLSearchParams, world: World): Answer {
  const grant = world.authorizations.redeem(form.get('code') ?? '', call.now);
  if (!isClient(call, world.settings.client)) return invalidClient;
  if (!grant) return failed('invalid_grant', 'The code is unknown, expired or used');
  const { redirectUri, challenge } = grant.request;
  if (form.get('redirect_uri') !== redirectUri) return failed('invalid_grant', 'The redirect_uri differs from the one of the authorization');
  const verifier = form.get('code_verifier') ?? '';
  if (challenge !== undefined && !answersChallenge(verifier, challenge)) return failed('invalid_grant', 'The code_verifier does not answer the code_challenge');
  return tokens(world.connections.open(grant, call.now));
}

function refreshTokens(call: Call, form: URLSearchParams, world: World): Answer {
  if (!isClient(call, world.settings.client)) return invalidClient;
  const token = form.get('refresh_token') ?? '';
  const connection = world.connections.refresh(token, call.now, world.behaviour.refreshLifetime);
  if (connection) return tokens(connection);
  const former = world.connections.formerlyWith(token);
  if (former && world.behaviour.reusedRefreshToken === 'ends-connection') world.connections.end(former);
  return failed('invalid_grant', 'The refresh token is unknown, used or revoked');
}

const tokens = ({ accessToken, refreshToken, scopes }: Connection): Answer =>
  json(200, { access_token: accessToken, token_type: 'Bearer', expires_in: accessLifetime, refresh_token: refreshToken, scope: [...scopes].join(' ') }, noStore);

function revoke(call: Call, form: URLSearchParams, world: World): Answer {
  if (!isClient(call, world.settings.client)) return invalidClient;
  world.connections.revokeToken(form.get('token') ?? '');
  return json(200, {}, noStore);
}
