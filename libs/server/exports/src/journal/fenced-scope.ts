import { LeaseLostError, type Lease } from '@kontor/exporter-engine';
import { boundRows, type TenantScope } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Commits for the holder of a lane only. The row lock keeps a younger holder waiting until the commit is through. */
export class FencedScope {
  constructor(
    private readonly scope: TenantScope,
    readonly organizationId: string,
  ) {}

  /** Throws LeaseLostError when somebody else has taken the lane since. */
  run<T>(lease: Lease, work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.scope.run(this.organizationId, async (em) => {
      const held = await boundRows(em, 'select 1 from lane where connection_id = ? and fence = ? and holder is not null for share', [
        lease.connectionId,
        lease.fence,
      ]);
      if (held.length === 0) throw new LeaseLostError(lease.connectionId);
      return work(em);
    });
  }

  /** Reads without the fence: looking does no harm. */
  read<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.scope.run(this.organizationId, work);
  }
}
