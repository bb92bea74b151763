import { json, noContent, ok, type Answer } from '../gateway/answer';
import { param, type Call } from '../gateway/call';
import type { OpenRoute } from '../gateway/route';
import type { World } from '../world';
import { adminRefusal, notHere } from './admin-answers';
import { readFaultOrder } from './read-fault-order';
import { readWeather } from './read-weather';

export const faultRoutes = (world: World): readonly OpenRoute[] => [
  { method: 'get', path: '/__sandbox/faults', takes: 'nothing', handle: () => ok(world.faults.all()) },
  { method: 'post', path: '/__sandbox/faults', takes: 'json', handle: (_call, body) => set(world, body) },
  { method: 'post', path: '/__sandbox/faults/random', takes: 'json', handle: (_call, body) => brew(world, body) },
  { method: 'delete', path: '/__sandbox/faults', takes: 'nothing', handle: () => clear(world) },
  { method: 'delete', path: '/__sandbox/faults/:id', takes: 'nothing', handle: (call) => lift(call, world) },
];

function set(world: World, body: unknown): Answer {
  const order = readFaultOrder(body);
  return typeof order === 'string' ? adminRefusal(400, order) : json(201, world.faults.set(order));
}

/** Bad weather: faults by lot. */
function brew(world: World, body: unknown): Answer {
  const orders = readWeather(body);
  return typeof orders === 'string' ? adminRefusal(400, orders) : json(201, orders.map((order) => world.faults.set(order)));
}

function lift(call: Call, world: World): Answer {
  return world.faults.lift(param(call, 'id')) ? noContent : notHere('fault');
}

function clear(world: World): Answer {
  world.faults.clear();
  return noContent;
}
