import type { EntityManager } from '@mikro-orm/postgresql';

export class NoOrganizationScopeError extends Error {
  constructor() {
    super('This needs the entity manager of TenantScope.run(organizationId, …)');
    this.name = 'NoOrganizationScopeError';
  }
}

/** The organization a transaction works for, as `TenantScope.run` told the filter of the ORM. */
export function organizationOf(em: EntityManager): string {
  const scope: { readonly kind?: string; readonly id?: string } | undefined = em.getFilterParams('organization');
  if (scope?.kind !== 'organization' || scope.id === undefined) throw new NoOrganizationScopeError();
  return scope.id;
}
