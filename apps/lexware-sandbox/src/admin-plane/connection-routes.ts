import { noContent, ok, type Answer } from '../gateway/answer';
import { param, type Call } from '../gateway/call';
import type { OpenRoute } from '../gateway/route';
import type { Connection } from '../oauth/connection';
import type { World } from '../world';
import { notHere } from './admin-answers';

/** What the user does on the extensions page, or what Lexware does to the tokens on its own. */
export const connectionRoutes = (world: World): readonly OpenRoute[] => [
  { method: 'get', path: '/__sandbox/connections', takes: 'nothing', handle: () => ok(world.connections.all().map(print)) },
  { method: 'post', path: '/__sandbox/connections/expire', takes: 'nothing', handle: (call) => expireAll(call, world) },
  { method: 'post', path: '/__sandbox/connections/:id/expire', takes: 'nothing', handle: (call) => withConnection(call, world, (one) => world.connections.expire(one, call.now)) },
  { method: 'post', path: '/__sandbox/connections/:id/revoke', takes: 'nothing', handle: (call) => withConnection(call, world, (one) => world.connections.end(one)) },
];

/** Tokens are not shown: nobody needs them here. */
const print = ({ id, organizationId, userEmail, connectionName, scopes, createdAt, accessExpiresAt }: Connection) => ({
  connectionId: id,
  organizationId,
  userEmail,
  connectionName,
  scopes: [...scopes],
  createdAt: createdAt.toISOString(),
  accessExpiresAt: accessExpiresAt.toISOString(),
});

function expireAll(call: Call, { connections }: World): Answer {
  for (const connection of connections.all()) connections.expire(connection, call.now);
  return noContent;
}

function withConnection(call: Call, { connections }: World, act: (connection: Connection) => void): Answer {
  const connection = connections.find(param(call, 'id'));
  if (!connection) return notHere('connection');
  act(connection);
  return noContent;
}
