import { faultKinds, isFaultKind, type FaultOrder } from '../faults/fault';
import { json, noContent, ok, type Answer } from '../gateway/answer';
import { param, type Call } from '../gateway/call';
import type { OpenRoute } from '../gateway/route';
import { filledTextOf, integerOf, isRecord, textOf } from '../json/read-json';
import type { World } from '../world';
import { adminRefusal, notHere } from './admin-answers';

export const faultRoutes = (world: World): readonly OpenRoute[] => [
  { method: 'get', path: '/__sandbox/faults', takes: 'nothing', handle: () => ok(world.faults.all()) },
  { method: 'post', path: '/__sandbox/faults', takes: 'json', handle: (_call, body) => set(world, body) },
  { method: 'delete', path: '/__sandbox/faults', takes: 'nothing', handle: () => clear(world) },
  { method: 'delete', path: '/__sandbox/faults/:id', takes: 'nothing', handle: (call) => lift(call, world) },
];

/** `{kind, path, method?, firstCall?, calls?, milliseconds?}`; one call is struck unless `calls` says more or "all". */
function set(world: World, body: unknown): Answer {
  const order = readFaultOrder(body);
  return typeof order === 'string' ? adminRefusal(400, order) : json(201, world.faults.set(order));
}

export function readFaultOrder(body: unknown): FaultOrder | string {
  if (!isRecord(body)) return 'A JSON object was expected.';
  const kind = textOf(body['kind']) ?? '';
  const path = filledTextOf(body['path']);
  if (!isFaultKind(kind)) return `kind can be ${faultKinds.join(', ')}.`;
  if (path === undefined) return 'path is missing, e.g. /v1/vouchers or /v1/vouchers/*/files.';
  return {
    kind,
    path,
    method: filledTextOf(body['method'])?.toUpperCase(),
    firstCall: integerOf(body['firstCall']) ?? 1,
    calls: body['calls'] === 'all' ? undefined : (integerOf(body['calls']) ?? 1),
    milliseconds: integerOf(body['milliseconds']) ?? 1_000,
  };
}

function lift(call: Call, world: World): Answer {
  return world.faults.lift(param(call, 'id')) ? noContent : notHere('fault');
}

function clear(world: World): Answer {
  world.faults.clear();
  return noContent;
}
