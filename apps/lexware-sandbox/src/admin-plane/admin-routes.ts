import type { OpenRoute } from '../gateway/route';
import type { World } from '../world';
import { bankRoutes } from './bank-routes';
import { bookRoutes } from './book-routes';
import { connectionRoutes } from './connection-routes';
import { contactAdminRoutes } from './contact-routes';
import { deliveryRoutes } from './delivery-routes';
import { faultRoutes } from './fault-routes';
import { invoiceRoutes } from './invoice-routes';
import { keyRoutes } from './key-routes';
import { organizationRoutes } from './organization-routes';
import { requestRoutes } from './request-routes';
import { stateRoutes } from './state-routes';
import { suggestionRoutes } from './suggestion-routes';

/** Everything under /__sandbox: never part of the imitated API, and open to whoever can reach the port. */
export const adminRoutes = (world: World): readonly OpenRoute[] => [
  ...stateRoutes(world),
  ...organizationRoutes(world),
  ...bookRoutes(world),
  ...bankRoutes(world),
  ...requestRoutes(world),
  ...faultRoutes(world),
  ...suggestionRoutes(world),
  ...connectionRoutes(world),
  ...deliveryRoutes(world),
  ...contactAdminRoutes(world),
  ...invoiceRoutes(world),
  ...keyRoutes(world),
];
