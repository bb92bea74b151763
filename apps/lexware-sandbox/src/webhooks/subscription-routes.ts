import { newId } from '@kontor/kernel';
import { germanTimestamp } from '../clock/german-time';
import { created } from '../gateway/action-result';
import { noContent, ok, type Answer } from '../gateway/answer';
import { param, type ApiCall } from '../gateway/call';
import { notBlank, notValid, regularError, regularNotFound, validationFailed, type Violation } from '../gateway/errors/regular-error';
import type { ApiRoute } from '../gateway/route';
import { filledTextOf, isRecord, type JsonRecord } from '../json/read-json';
import { callbackIn, isGoodCallback } from './check-callback';
import type { EventSubscription } from './event-subscription';
import { isEventType } from './event-type';
import type { Webhooks } from './webhooks';

const collection = 'event-subscriptions';
const open = { scopes: [], family: 'regular' } as const;

/** No scope is needed: whoever has a token may listen to the organization. */
export const subscriptionRoutes = (webhooks: Webhooks): readonly ApiRoute[] => [
  { ...open, method: 'post', path: '/v1/event-subscriptions', takes: 'json', handle: (call, body) => subscribe(call, body, webhooks) },
  { ...open, method: 'get', path: '/v1/event-subscriptions', takes: 'nothing', handle: (call) => list(call, webhooks) },
  { ...open, method: 'get', path: '/v1/event-subscriptions/:id', takes: 'nothing', handle: (call) => withOwn(call, webhooks, (own) => ok(print(own))) },
  { ...open, method: 'delete', path: '/v1/event-subscriptions/:id', takes: 'nothing', handle: (call) => withOwn(call, webhooks, (own) => unsubscribe(own, webhooks)) },
];

async function subscribe(call: ApiCall, body: unknown, webhooks: Webhooks): Promise<Answer> {
  if (!isRecord(body)) return regularError(call, 400, 'A JSON object was expected');
  const eventType = filledTextOf(body['eventType'])?.trim() ?? '';
  const callbackUrl = callbackIn(filledTextOf(body['callbackUrl'])?.trim());
  const violations = [...eventViolations(body, eventType), ...callbackViolations(body, callbackUrl)];
  if (violations.length > 0 || callbackUrl === undefined) return validationFailed(call, violations);
  const isTaken = () => webhooks.subscriptions.ofConnection(call.caller.connectionId).some((own) => own.eventType === eventType && own.callbackUrl === callbackUrl);
  const taken = () => regularError(call, 409, 'A subscription of this event type to this callback URL exists already');
  if (isTaken()) return taken();
  if (!(await isGoodCallback(callbackUrl, call.behaviour))) return validationFailed(call, [notValid('callbackUrl', 'TLS-Prüfung fehlgeschlagen')]);
  // Somebody may have subscribed the same while the callback was asked.
  if (isTaken()) return taken();
  const { organizationId, connectionId } = call.caller;
  const subscription: EventSubscription = { id: newId(), organizationId, connectionId, eventType, callbackUrl, createdAt: call.now };
  webhooks.subscriptions.add(subscription);
  return created(call, collection, { ...subscription, version: 0, updatedAt: call.now });
}

function eventViolations(body: JsonRecord, eventType: string): readonly Violation[] {
  if (filledTextOf(body['eventType']) === undefined) return [notBlank('eventType')];
  return isEventType(eventType) ? [] : [notValid('eventType')];
}

function callbackViolations(body: JsonRecord, callbackUrl: string | undefined): readonly Violation[] {
  if (filledTextOf(body['callbackUrl']) === undefined) return [notBlank('callbackUrl')];
  return callbackUrl === undefined ? [notValid('callbackUrl')] : [];
}

/** A list with a content, yet without pages. */
const list = (call: ApiCall, { subscriptions }: Webhooks): Answer => ok({ content: subscriptions.ofConnection(call.caller.connectionId).map(print) });

function withOwn(call: ApiCall, { subscriptions }: Webhooks, act: (own: EventSubscription) => Answer): Answer {
  const subscription = subscriptions.find(param(call, 'id'));
  return subscription?.connectionId === call.caller.connectionId ? act(subscription) : regularNotFound(call);
}

function unsubscribe({ id }: EventSubscription, webhooks: Webhooks): Answer {
  webhooks.unsubscribe(id);
  return noContent;
}

const print = ({ id, organizationId, createdAt, eventType, callbackUrl }: EventSubscription) => ({
  subscriptionId: id,
  organizationId,
  createdDate: germanTimestamp(createdAt),
  eventType,
  callbackUrl,
});
