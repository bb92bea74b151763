import { after, newId, type Clock } from '@kontor/kernel';
import type { Behaviour } from '../behaviour';
import type { Happening } from '../books/happenings';
import { germanTimestamp } from '../clock/german-time';
import type { FaultList } from '../faults/fault-list';
import type { Delivery } from './delivery';
import { DeliveryLog } from './delivery-log';
import type { EventSubscription } from './event-subscription';
import { Postman } from './postman';
import { SigningKey } from './signing-key';
import { Subscriptions } from './subscriptions';

export interface Surroundings {
  readonly clock: Clock;
  readonly faults: FaultList;
  readonly behaviour: () => Behaviour;
  readonly moved: () => void;
}

/** Who is to be told, what they were told, and the one who carries it. */
export class Webhooks {
  readonly subscriptions = new Subscriptions();
  readonly deliveries = new DeliveryLog();
  readonly key: SigningKey;
  readonly postman: Postman;

  constructor(private readonly surroundings: Surroundings) {
    this.key = new SigningKey(surroundings.moved);
    const { deliveries, key } = this;
    this.postman = new Postman({ ...surroundings, deliveries, key, unsubscribe: (id) => this.unsubscribe(id) });
  }

  announce(organizationId: string, { kind, resourceId, from }: Happening): void {
    this.tell(this.subscriptions.of(organizationId, kind), resourceId, from);
  }

  /** Tells a connection that it has ended, and takes its subscriptions away. */
  endConnection(connectionId: string): void {
    const subscriptions = this.subscriptions.ofConnection(connectionId);
    for (const { id } of subscriptions) this.unsubscribe(id);
    this.tell(subscriptions.filter(({ eventType }) => eventType === 'token.revoked'), connectionId);
  }

  /** What still waits for the subscriber is dropped. */
  unsubscribe(id: string): void {
    this.subscriptions.remove(id);
    for (const delivery of this.deliveries.allWaiting()) if (delivery.subscriptionId === id) this.deliveries.put({ ...delivery, state: 'dropped' });
  }

  /** Sends the same message again, whatever became of it. */
  repeat(delivery: Delivery): Delivery {
    const again: Delivery = { ...delivery, id: newId(), state: 'waiting', attempts: [], dueAt: this.surroundings.clock.now() };
    this.deliveries.put(again);
    this.postman.wake();
    return again;
  }

  clear(): void {
    this.subscriptions.clear();
    this.deliveries.clear();
  }

  private tell(subscriptions: readonly EventSubscription[], resourceId: string, from?: Date): void {
    for (const subscription of subscriptions) this.post(subscription, resourceId, from);
    if (subscriptions.length > 0) this.postman.wake();
  }

  private post({ id, organizationId, eventType, callbackUrl }: EventSubscription, resourceId: string, from?: Date): void {
    const now = this.surroundings.clock.now();
    const happenedAt = from && from > now ? from : now;
    const body = JSON.stringify({ organizationId, eventType, resourceId, eventDate: germanTimestamp(happenedAt) });
    const { copies, delay } = this.surroundings.faults.strikeWebhook(eventType);
    for (let copy = 0; copy < copies; copy += 1) {
      this.deliveries.put({ id: newId(), subscriptionId: id, organizationId, eventType, callbackUrl, resourceId, body, state: 'waiting', dueAt: after(happenedAt, delay), attempts: [] });
    }
  }
}
