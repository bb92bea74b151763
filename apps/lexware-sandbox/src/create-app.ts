import express, { type Express } from 'express';
import { adminRoutes } from './admin-plane/admin-routes';
import { bankAccountRoutes } from './bank-accounts/bank-account-routes';
import { contactRoutes } from './contacts/contact-routes';
import { injectFaults } from './faults/inject-faults';
import { fileRoutes } from './files/file-routes';
import { accountRoutes } from './finance/account-routes';
import { transactionRoutes } from './finance/transaction-routes';
import { routeNotFound } from './gateway/errors/gateway-error';
import { authenticate, limitRate } from './gateway/gate';
import { lastResort } from './gateway/last-resort';
import { mountApiRoutes, mountOpenRoutes } from './gateway/mount-routes';
import type { ApiRoute } from './gateway/route';
import { sendAnswer } from './gateway/send-answer';
import { stampAdminRequests, stampRequests } from './gateway/stamp-requests';
import { hintRoutes } from './hints/hint-routes';
import { authorizeRoutes } from './oauth/authorize-routes';
import { tokenRoutes } from './oauth/token-routes';
import { refuseForeignPosts } from './page/frame/refuse-foreign-posts';
import { pageRoutes, waysIn } from './page/page-routes';
import { organizationResource } from './organization/organization-routes';
import { partnerIntegrationRoutes } from './partner-integrations/partner-integration-routes';
import { paymentRoutes } from './payments/payment-routes';
import { postingCategoryRoutes } from './posting-categories/posting-category-routes';
import { profileRoutes } from './profile/profile-routes';
import { referenceRoutes } from './reference-data/reference-routes';
import { voucherlistRoutes } from './voucherlist/voucherlist-routes';
import { voucherRoutes } from './vouchers/voucher-routes';
import { noteChanges } from './state/note-changes';
import { publicKeyRoute } from './webhooks/public-key-route';
import { subscriptionRoutes } from './webhooks/subscription-routes';
import type { World } from './world';

const apiRoutes = ({ settings, webhooks }: World): readonly ApiRoute[] => [
  ...profileRoutes,
  ...organizationResource,
  ...referenceRoutes,
  ...postingCategoryRoutes,
  ...contactRoutes,
  ...bankAccountRoutes,
  ...voucherRoutes,
  ...fileRoutes,
  ...voucherlistRoutes,
  ...paymentRoutes,
  ...accountRoutes(settings.accountSystem),
  ...transactionRoutes,
  ...hintRoutes,
  ...partnerIntegrationRoutes,
  ...subscriptionRoutes(webhooks),
];

/** App host, API host and admin plane behind one port, in the order in which the gateway looks at a request. */
export function createApp(world: World): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  const { keeper } = world;
  if (keeper) app.use(noteChanges(() => keeper.changed()));
  app.use('/__sandbox', stampAdminRequests, refuseForeignPosts);
  mountOpenRoutes(app, [...adminRoutes(world), ...pageRoutes(world)], world);
  app.use('/__sandbox', (_request, response) => sendAnswer(response, routeNotFound));
  app.use(stampRequests(world), injectFaults(world), refuseOptions);
  mountOpenRoutes(app, [...waysIn(world), ...authorizeRoutes(world), ...tokenRoutes(world), publicKeyRoute(world.webhooks.key)], world);
  app.use('/v1', authenticate(world), limitRate(world));
  mountApiRoutes(app, apiRoutes(world), world);
  app.use((_request, response) => sendAnswer(response, routeNotFound));
  app.use(lastResort);
  return app;
}

/** Lexware answers no OPTIONS; express would. */
const refuseOptions: express.RequestHandler = (request, response, next) => (request.method === 'OPTIONS' ? sendAnswer(response, routeNotFound) : next());
