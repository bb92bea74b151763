import { Logger } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { OutsideScopeError } from './scope.errors';

type Deferred = () => Promise<unknown>;

const storage = new AsyncLocalStorage<Deferred[]>();
const logger = new Logger('AfterCommit');

/**
 * Keeps work until the transaction of the current scope has committed; a rollback drops it.
 * For bells only: the process may die before it, and its failure is logged, never thrown, because the commit stands.
 */
export function afterCommit(work: Deferred): void {
  const deferred = storage.getStore();
  if (!deferred) throw new OutsideScopeError('afterCommit');
  deferred.push(work);
}

export async function withDeferredWork<T>(transact: () => Promise<T>): Promise<{ readonly result: T; readonly deferred: readonly Deferred[] }> {
  const deferred: Deferred[] = [];
  const result = await storage.run(deferred, transact);
  return { result, deferred };
}

export async function runAfterCommit(deferred: readonly Deferred[]): Promise<void> {
  for (const work of deferred) {
    await work().catch((error: unknown) => {
      // Whatever it is, the transaction has committed; its caller must not believe otherwise.
      logger.error({ msg: 'work after a commit failed', err: error });
    });
  }
}
