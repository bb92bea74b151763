import { redirect } from '../gateway/answer';
import type { OpenRoute } from '../gateway/route';
import type { World } from '../world';
import { startAddress } from './addresses';
import { bankPage } from './bank/bank-page';
import { connectionRoutes } from './connections/connections-table';
import { contactsPage } from './contacts/contacts-page';
import { faultRoutes } from './faults/faults-page';
import { fileRoute } from './files/file-route';
import { asset } from './frame/answers';
import { iconAddress, stylesheetAddress } from './frame/document';
import { icon } from './frame/icon';
import { languageRoutes } from './frame/language-routes';
import { stylesheet } from './frame/stylesheet';
import { overviewPage } from './overview/overview-page';
import { permalinks } from './permalinks';
import { requestRoutes } from './requests/requests-page';
import { decisionRoutes } from './suggestions/decision-routes';
import { suggestionsPage } from './suggestions/suggestions-page';
import { voucherListPage } from './vouchers/voucher-list-page';
import { voucherPage } from './vouchers/voucher-page';
import { webhookRoutes } from './webhooks/webhooks-page';
import { workingsRoutes } from './workings/workings-page';

/** The pages for people: what the app of the real Lexware Office would show, and the workings of the imitation. */
export const pageRoutes = (world: World): readonly OpenRoute[] => [
  overviewPage(world),
  voucherListPage(world),
  voucherPage(world),
  fileRoute(world),
  bankPage(world),
  suggestionsPage(world),
  ...decisionRoutes(world),
  contactsPage(world),
  ...connectionRoutes(world),
  ...requestRoutes(world),
  ...webhookRoutes(world),
  ...faultRoutes(world),
  ...workingsRoutes(world),
  ...languageRoutes(world),
  { method: 'get', path: stylesheetAddress, takes: 'nothing', handle: () => asset('text/css;charset=UTF-8', stylesheet, "default-src 'none'") },
  { method: 'get', path: iconAddress, takes: 'nothing', handle: () => asset('image/svg+xml', icon, "default-src 'none'") },
];

/** Addresses of the app outside the pages that lead into them. */
export const waysIn = (world: World): readonly OpenRoute[] => [
  { method: 'get', path: '/', takes: 'nothing', handle: () => redirect(startAddress) },
  ...permalinks(world),
];
