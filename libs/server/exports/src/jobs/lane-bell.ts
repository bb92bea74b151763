import { afterCommit, boundRows } from '@kontor/server-persistence';
import { Doorbell } from '@kontor/server-queue';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

const dueSql = 'update lane set due_at = least(due_at, clock_timestamp()) where connection_id = ?';

/** Notes in the database that a lane is due, and rings once that is committed. If nobody hears, the sweeper rings. */
@Injectable()
export class LaneBell {
  constructor(private readonly doorbell: Doorbell) {}

  /**
   * The lane's row is what its holder locks first in every commit, so whoever changes runs and items that exist rings
   * before anything else: all locks are then taken in one order.
   */
  async ringAfterCommit(em: EntityManager, organizationId: string, connectionId: string): Promise<void> {
    await boundRows(em, dueSql, [connectionId]);
    afterCommit(() => this.doorbell.ring('lane', { organizationId, connectionId }));
  }
}
