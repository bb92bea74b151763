import { Inject, Injectable } from '@nestjs/common';
import type { Clock, JsonObject } from '@kontor/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../access/actor';
import { CLOCK } from '../clock/clock.token';
import { AuditEvent, type AuditSubject } from './audit-event.entity';

/** Writes down who changed what, in the transaction of the change: both are there or neither is. */
@Injectable()
export class AuditLog {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** `action` is noun and verb (`api-token.revoked`); `changes` must hold no secret. */
  record(em: EntityManager, actor: Actor, action: string, subject: AuditSubject, changes: JsonObject = {}): void {
    em.persist(new AuditEvent(actor, { action, subject, changes }, this.clock.now()));
  }
}
