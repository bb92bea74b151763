import type { FurnishedOrganization } from './furnished-organization';

type Addresses = (of: FurnishedOrganization) => string | readonly string[];

/** Where each screen of the app is to be seen, by its route; a route that is missing here fails the tests. */
export const screens: Readonly<Record<string, Addresses>> = {
  '/': () => '/',
  '/transactions': () => ['/transactions', '/transactions?lane=exported'],
  '/transactions/:transactionId': ({ openId, exportedId }) => [`/transactions/${openId}`, `/transactions/${exportedId}?lane=exported`],
  '/transactions/export': () => '/transactions/export',
  '/rules': () => '/rules',
  '/rules/new': () => '/rules/new',
  '/rules/:ruleId': ({ ruleId }) => `/rules/${ruleId}`,
  '/runs': () => '/runs',
  '/runs/:runId': ({ runId }) => `/runs/${runId}`,
  '/imports': () => '/imports',
  '/imports/receipts': () => '/imports/receipts',
  '/imports/:importId': ({ importId }) => `/imports/${importId}`,
  '/integrations': () => '/integrations',
  '/organization': () => '/organization',
  '/organization/account': () => '/organization/account',
  '/organization/audit': () => '/organization/audit',
  '/organization/members': () => '/organization/members',
  '/organization/roles': () => '/organization/roles',
  '/organization/tokens': () => '/organization/tokens',
  '/settings': () => '/settings',
  '/settings/accounting': () => '/settings/accounting',
  '/settings/gl-accounts': () => '/settings/gl-accounts',
  '/settings/tax-rates': () => '/settings/tax-rates',
  '/settings/suppliers': () => '/settings/suppliers',
  '/settings/cost-centers': () => '/settings/cost-centers',
  '/settings/cost-units': () => '/settings/cost-units',
  '/settings/integrations/:exporterId': ({ exporterId }) => [`/settings/integrations/${exporterId}`, '/settings/integrations/csv'],
  '/unreachable': () => '/unreachable',
  '/**': () => '/nowhere',
};

/** What only those see who are not signed in. */
export const screensOutside: Readonly<Record<string, string>> = {
  '/sign-in': '/sign-in',
};
