import type { Clock } from '@kontor/kernel';
import { afterCommit } from '@kontor/server-persistence';
import { CLOCK } from '@kontor/server-platform';
import { Doorbell } from '@kontor/server-queue';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';

/** Notes in the database that a lane is due, and rings once that is committed. If nobody hears, the sweeper rings. */
@Injectable()
export class LaneBell {
  constructor(
    private readonly doorbell: Doorbell,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ringAfterCommit(em: EntityManager, organizationId: string, connectionId: string): Promise<void> {
    await em.execute('update lane set due_at = least(due_at, ?::timestamptz) where connection_id = ?', [this.clock.now(), connectionId]);
    afterCommit(() => this.doorbell.ring('lane', { organizationId, connectionId }));
  }
}
