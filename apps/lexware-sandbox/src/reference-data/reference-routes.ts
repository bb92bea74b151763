import { ok } from '../gateway/answer';
import type { ApiRoute } from '../gateway/route';
import { countries } from './countries';
import { paymentConditions } from './payment-conditions';

const open = { method: 'get', scopes: [], family: 'regular', takes: 'nothing' } as const;

/** Bare lists that are the same for everybody and need no scope. */
export const referenceRoutes: readonly ApiRoute[] = [
  { ...open, path: '/v1/countries', handle: () => ok(countries) },
  { ...open, path: '/v1/payment-conditions', handle: () => ok(paymentConditions) },
];
