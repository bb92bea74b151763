import { ok } from '../gateway/answer';
import type { ApiRoute } from '../gateway/route';
import { postingCategories } from './chart';

/** Neither the account number nor the tax rates a category accepts are ever told. */
const answer = ok(
  postingCategories.map(({ id, name, type, contactRequired, splitAllowed, groupName }) => ({ id, name, type, contactRequired, splitAllowed, groupName })),
);

export const postingCategoryRoutes: readonly ApiRoute[] = [
  { method: 'get', path: '/v1/posting-categories', scopes: [], family: 'regular', takes: 'nothing', handle: () => answer },
];
