import type { AuditAction } from '@kontor/api-contracts';
import type { Clock } from '@kontor/kernel';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';

/** Notes what was done to connections, and when. */
@Injectable()
export class StewardJournal {
  constructor(
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  note(em: EntityManager, actor: Actor, action: AuditAction, connectionId: string): void {
    this.audit.record(em, actor, action, { type: 'connection', id: connectionId });
  }
}
