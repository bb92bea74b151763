import { noContent, ok, type Answer } from '../gateway/answer';
import type { Call } from '../gateway/call';
import type { Query } from '../gateway/query';
import type { LoggedRequest } from '../gateway/request-log';
import type { OpenRoute } from '../gateway/route';
import type { World } from '../world';

export const requestRoutes = (world: World): readonly OpenRoute[] => [
  { method: 'get', path: '/__sandbox/requests', takes: 'nothing', handle: (call) => list(call, world) },
  { method: 'get', path: '/__sandbox/requests/totals', takes: 'nothing', handle: () => ok(world.log.totals()) },
  { method: 'delete', path: '/__sandbox/requests', takes: 'nothing', handle: () => clear(world) },
];

/** `method`, `path` (its beginning), `status`, `organizationId` and `limit` narrow the list; it ends with the newest. */
function list({ query }: Call, { log }: World): Answer {
  const found = log.entries().filter((request) => matches(request, query));
  const limit = query.integer('limit') ?? 1_000;
  return ok({ total: found.length, requests: found.slice(-limit).map((request) => ({ ...request, at: request.at.toISOString() })) });
}

function matches(request: LoggedRequest, query: Query): boolean {
  const status = query.integer('status');
  return (
    (query.text('method') ?? request.method).toUpperCase() === request.method &&
    request.path.startsWith(query.text('path') ?? '') &&
    (status ?? request.status) === request.status &&
    (query.text('organizationId') ?? request.organizationId) === request.organizationId
  );
}

function clear({ log }: World): Answer {
  log.clear();
  return noContent;
}
