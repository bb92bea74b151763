import { type EntityManager, type EntityName, type Options, Utils } from '@mikro-orm/core';

/** For whom a transaction works; `system` sees what the policies of a few lane-like tables leave open. */
export type Scope =
  | { readonly kind: 'organization'; readonly id: string }
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'system' };

/** The wall stands by column, not by care: whatever entity has the property is filtered by it. */
const wall = { organization: 'organizationId', user: 'userId' } as const;

function condition(scope: Scope, em: EntityManager, entity: EntityName<object> | undefined): object {
  if (scope.kind === 'system' || entity === undefined) return {};
  const property = wall[scope.kind];
  return em.getMetadata().find(Utils.className(entity))?.properties[property] ? { [property]: scope.id } : {};
}

type FilterOfOptions = NonNullable<Options['filters']>[string];

/** The first of two walls; the second are the row policies of the database. Without a scope it refuses every query. */
export const organizationFilter: FilterOfOptions = {
  cond: (scope: Scope, _type, em: EntityManager, _options, entity) => condition(scope, em, entity),
  default: true,
  strict: true,
};
