import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import { CLOCK } from '../clock/clock.token';
import { IdempotencyKey, type KeyedRequest, type StoredAnswer } from './idempotency-key.entity';

/** What a key means for the request that brought it. */
export type Admission =
  | { readonly kind: 'first'; readonly id: string }
  | { readonly kind: 'answered'; readonly id: string; readonly answer: StoredAnswer }
  | { readonly kind: 'other-request' }
  | { readonly kind: 'running' }
  | { readonly kind: 'in-doubt' };

/** Remembers which creating requests were begun and how they were answered. Each step commits on its own. */
@Injectable()
export class IdempotencyKeeper {
  constructor(
    private readonly scope: TenantScope,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  begin(request: KeyedRequest): Promise<Admission> {
    const { organizationId, route, key } = request;
    return this.scope.run(organizationId, async (em) => {
      const mine = new IdempotencyKey(request, this.clock.now());
      // A request that comes at the same moment waits here for the other's commit, and then finds its row.
      await em.createQueryBuilder(IdempotencyKey).insert(mine).onConflict(['organization_id', 'route', 'key']).ignore().execute();
      const found = await em.findOne(IdempotencyKey, { route, key });
      if (found?.id === mine.id) return { kind: 'first', id: mine.id };
      return found ? this.admissionOf(found, request) : { kind: 'running' };
    });
  }

  finish(organizationId: string, id: string, answer: StoredAnswer): Promise<void> {
    return this.scope.run(organizationId, async (em) => (await em.findOneOrFail(IdempotencyKey, id)).finish(answer));
  }

  /** The request was refused before anything happened: its key is free again. */
  async release(organizationId: string, id: string): Promise<void> {
    await this.scope.run(organizationId, (em) => em.nativeDelete(IdempotencyKey, { id }));
  }

  /** The request ended in a fault, and what it did before is unknown. It is not run again under this key. */
  async doubt(organizationId: string, id: string): Promise<void> {
    await this.scope.run(organizationId, (em) => em.nativeUpdate(IdempotencyKey, { id }, { state: 'in-doubt' }));
  }

  /** Removes what is older than a day; gives how many. */
  prune(): Promise<number> {
    return this.scope.runAsSystem((em) => em.nativeDelete(IdempotencyKey, { createdAt: { $lt: IdempotencyKey.keptSince(this.clock.now()) } }));
  }

  private admissionOf(found: IdempotencyKey, { requestHash }: KeyedRequest): Admission {
    if (found.requestHash !== requestHash) return { kind: 'other-request' };
    if (found.status !== null) return { kind: 'answered', id: found.id, answer: { status: found.status, body: found.answer } };
    return { kind: found.isInDoubt(this.clock.now()) ? 'in-doubt' : 'running' };
  }
}
