import type { EntityManager } from '@mikro-orm/postgresql';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Scope } from './organization-filter';

interface OpenScope {
  readonly scope: Scope;
  readonly em: EntityManager;
}

const storage = new AsyncLocalStorage<OpenScope>();

export const currentScope = (): OpenScope | undefined => storage.getStore();

export const inScope = <T>(open: OpenScope, work: () => Promise<T>): Promise<T> => storage.run(open, work);
