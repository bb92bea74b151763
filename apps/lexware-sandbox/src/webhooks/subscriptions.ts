import type { EventSubscription } from './event-subscription';

/** The subscriptions of all organizations. */
export class Subscriptions {
  private readonly byId = new Map<string, EventSubscription>();

  add(subscription: EventSubscription): void {
    this.byId.set(subscription.id, subscription);
  }

  find(id: string): EventSubscription | undefined {
    return this.byId.get(id);
  }

  all(): readonly EventSubscription[] {
    return [...this.byId.values()];
  }

  ofConnection(connectionId: string): readonly EventSubscription[] {
    return this.all().filter((subscription) => subscription.connectionId === connectionId);
  }

  of(organizationId: string, eventType: string): readonly EventSubscription[] {
    if (this.byId.size === 0) return [];
    return this.all().filter((subscription) => subscription.organizationId === organizationId && subscription.eventType === eventType);
  }

  remove(id: string): void {
    this.byId.delete(id);
  }

  clear(): void {
    this.byId.clear();
  }
}
