import { json, ok, type Answer } from '../gateway/answer';
import { param, type Call } from '../gateway/call';
import type { Query } from '../gateway/query';
import type { OpenRoute } from '../gateway/route';
import type { Delivery } from '../webhooks/delivery';
import type { EventSubscription } from '../webhooks/event-subscription';
import type { World } from '../world';
import { notHere } from './admin-answers';

/** Who is told of what, and what became of every message. */
export const deliveryRoutes = (world: World): readonly OpenRoute[] => [
  { method: 'get', path: '/__sandbox/subscriptions', takes: 'nothing', handle: () => ok(world.webhooks.subscriptions.all().map(printSubscription)) },
  { method: 'get', path: '/__sandbox/deliveries', takes: 'nothing', handle: ({ query }) => ok(world.webhooks.deliveries.all().filter((one) => matches(one, query)).map(print)) },
  { method: 'post', path: '/__sandbox/deliveries/:id/repeat', takes: 'nothing', handle: (call) => repeat(call, world) },
];

const printSubscription = ({ createdAt, ...subscription }: EventSubscription) => ({ ...subscription, createdAt: createdAt.toISOString() });

const print = ({ dueAt, attempts, ...delivery }: Delivery) => ({
  ...delivery,
  dueAt: dueAt.toISOString(),
  attempts: attempts.map(({ at, ...attempt }) => ({ at: at.toISOString(), ...attempt })),
});

const matches = (delivery: Delivery, query: Query): boolean =>
  (['organizationId', 'subscriptionId', 'eventType', 'resourceId', 'state'] as const).every((field) => (query.text(field) ?? delivery[field]) === delivery[field]);

function repeat(call: Call, { webhooks }: World): Answer {
  const delivery = webhooks.deliveries.find(param(call, 'id'));
  return delivery ? json(201, print(webhooks.repeat(delivery))) : notHere('delivery');
}
