import { newId } from '@kontor/kernel';
import { json, noContent, type Answer } from '../gateway/answer';
import { param, type Call } from '../gateway/call';
import { isScope, scopes } from '../gateway/scopes';
import type { OpenRoute } from '../gateway/route';
import { filledTextOf, isRecord, listOf, textOf } from '../json/read-json';
import type { ApiKey } from '../organizations/api-key';
import type { World } from '../world';
import { adminRefusal, notHere } from './admin-answers';

/** What the user does on the page of API keys. */
export const keyRoutes = (world: World): readonly OpenRoute[] => [
  { method: 'post', path: '/__sandbox/organizations/:organizationId/keys', takes: 'json', handle: (call, body) => issue(call, body, world) },
  { method: 'post', path: '/__sandbox/keys/:key/regenerate', takes: 'nothing', handle: (call) => withKey(call, world, (key) => regenerate(call, key, world)) },
  { method: 'delete', path: '/__sandbox/keys/:key', takes: 'nothing', handle: (call) => withKey(call, world, (key) => revoke(key, world)) },
];

const print = ({ key, audience, scopes: granted }: ApiKey) => ({ key, audience, scopes: [...granted] });

/** `{key?, scopes?, audience?}`; every scope where none is chosen. */
function issue(call: Call, body: unknown, { organizations }: World): Answer {
  const organizationId = param(call, 'organizationId');
  if (!organizations.find(organizationId)) return notHere('organization');
  if (!isRecord(body)) return adminRefusal(400, 'A JSON object was expected.');
  const key = filledTextOf(body['key']) ?? `sandbox-key-${newId().slice(-12)}`;
  const wanted = body['scopes'] === undefined ? scopes : listOf(body['scopes']).map((scope) => textOf(scope) ?? '');
  const strange = wanted.find((scope) => !isScope(scope));
  if (strange !== undefined) return adminRefusal(400, `There is no scope ${strange}. There are: ${scopes.join(', ')}.`);
  if (organizations.keyNamed(key)) return adminRefusal(409, 'The API key is taken.');
  const audience = body['audience'] === 'public' ? 'public' : 'partner';
  const issued: ApiKey = { key, organizationId, connectionId: newId(), createdAt: call.now, audience, scopes: new Set(wanted.filter(isScope)) };
  organizations.addKey(issued);
  return json(201, print(issued));
}

/** A new key with the scopes of the old one, which is dead from now on; its subscriptions go with it. */
function regenerate(call: Call, old: ApiKey, world: World): Answer {
  revoke(old, world);
  const fresh: ApiKey = { ...old, key: `sandbox-key-${newId().slice(-12)}`, connectionId: newId(), createdAt: call.now };
  world.organizations.addKey(fresh);
  return json(201, print(fresh));
}

function revoke({ key, connectionId }: ApiKey, { organizations, webhooks }: World): Answer {
  organizations.dropKey(key);
  webhooks.endConnection(connectionId);
  return noContent;
}

function withKey(call: Call, { organizations }: World, act: (key: ApiKey) => Answer): Answer {
  const key = organizations.keyNamed(param(call, 'key'));
  return key ? act(key) : notHere('API key');
}
