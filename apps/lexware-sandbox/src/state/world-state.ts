import type { Behaviour } from '../behaviour';
import type { ClockState } from '../clock/movable-clock';
import type { ConnectionsState } from '../oauth/connections';
import type { ApiKey } from '../organizations/api-key';
import type { Organization } from '../organizations/organization';
import type { Delivery } from '../webhooks/delivery';
import type { EventSubscription } from '../webhooks/event-subscription';
import type { World } from '../world';
import { booksFrom, stateOfBooks, type BooksState } from './books-state';

/** What outlives the process. Faults, the request log and questions nobody has answered yet do not. */
export interface WorldState {
  readonly organizations: readonly (Omit<Organization, 'books'> & { readonly books: BooksState; readonly keys: readonly ApiKey[] })[];
  readonly connections: ConnectionsState;
  readonly subscriptions: readonly EventSubscription[];
  readonly deliveries: readonly Delivery[];
  /** PKCS#8; absent as long as nothing was signed. */
  readonly signingKey: string | undefined;
  readonly behaviour: Behaviour;
  readonly clock: ClockState;
}

export const stateOfWorld = ({ organizations, connections, webhooks, behaviour, clock }: World): WorldState => ({
  organizations: organizations.all().map((one) => ({ ...one, books: stateOfBooks(one.books), keys: organizations.keysOf(one.id) })),
  connections: connections.state(),
  subscriptions: webhooks.subscriptions.all(),
  deliveries: webhooks.deliveries.all(),
  signingKey: webhooks.key.privatePem,
  behaviour,
  clock: clock.state(),
});

/** Puts a world that nobody has used yet into a state. Switches that are younger than the state keep their defaults. */
export function restoreWorld(world: World, state: WorldState): void {
  world.clock.restore(state.clock);
  world.behaviour = { ...world.behaviour, ...state.behaviour };
  world.organizations = world.noOrganizations();
  for (const { keys, ...one } of state.organizations) world.organizations.add({ ...one, books: booksFrom(one.books) }, ...keys);
  world.connections.restore(state.connections);
  for (const subscription of state.subscriptions) world.webhooks.subscriptions.add(subscription);
  for (const delivery of state.deliveries) world.webhooks.deliveries.put(delivery);
  if (state.signingKey !== undefined) world.webhooks.key.restore(state.signingKey);
}
