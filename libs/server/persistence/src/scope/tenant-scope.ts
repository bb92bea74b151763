import { isId } from '@kontor/kernel';
import { MikroORM, TransactionContext } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { runAfterCommit, withDeferredWork } from './after-commit';
import type { Scope } from './organization-filter';
import { currentScope, inScope } from './current-scope';
import { InvalidScopeError, ScopeChangedError } from './scope.errors';

type Work<T> = (em: EntityManager) => Promise<T>;

const isSame = (left: Scope, right: Scope): boolean => JSON.stringify(left) === JSON.stringify(right);

const setScope = `select set_config('app.organization', ?, true), set_config('app.user', ?, true), set_config('app.scope', ?, true)`;

const variablesOf = (scope: Scope): readonly string[] => [
  scope.kind === 'organization' ? scope.id : '',
  scope.kind === 'user' ? scope.id : '',
  scope.kind === 'system' ? 'system' : '',
];

/**
 * The one entry to the data: every piece of work is a transaction on behalf of somebody.
 * Both walls, the filter of the ORM and the row policies of the database, are set for that transaction only.
 */
@Injectable()
export class TenantScope {
  constructor(private readonly orm: MikroORM) {}

  /** Works on the data of one organization. */
  run<T>(organizationId: string, work: Work<T>): Promise<T> {
    return this.enter({ kind: 'organization', id: organizationId }, work);
  }

  /** Works on what belongs to one person across organizations: sessions, memberships. */
  runAsUser<T>(userId: string, work: Work<T>): Promise<T> {
    return this.enter({ kind: 'user', id: userId }, work);
  }

  /** Works on the few tables whose policy is open to the system: lanes to sweep, sessions and tokens to look up. */
  runAsSystem<T>(work: Work<T>): Promise<T> {
    return this.enter({ kind: 'system' }, work);
  }

  private async enter<T>(scope: Scope, work: Work<T>): Promise<T> {
    if (scope.kind !== 'system' && !isId(scope.id)) throw new InvalidScopeError(scope.kind);
    const outer = currentScope();
    if (outer && !isSame(outer.scope, scope)) throw new ScopeChangedError(outer.scope.kind, scope.kind);
    if (outer) return work(this.joined(outer.em));
    const { result, deferred } = await withDeferredWork(() => this.transact(scope, work));
    await runAfterCommit(deferred);
    return result;
  }

  /** A save point opened since the scope was entered has an entity manager of its own. */
  private joined(outer: EntityManager): EntityManager {
    return (TransactionContext.getEntityManager(outer.name) as EntityManager | undefined) ?? outer;
  }

  private transact<T>(scope: Scope, work: Work<T>): Promise<T> {
    return (this.orm.em as EntityManager).transactional(async (em) => {
      em.setFilterParams('organization', { ...scope });
      await em.execute(setScope, [...variablesOf(scope)]);
      return inScope({ scope, em }, () => work(em));
    });
  }
}
