import { Inject, Injectable } from '@nestjs/common';
import type { AuditAction } from '@kontor/api-contracts';
import { newId, type Clock, type JsonObject } from '@kontor/kernel';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../access/actor';
import { CLOCK } from '../clock/clock.token';
import { AuditEvent, type AuditSubject } from './audit-event.entity';

const insertEach = `
  insert into audit_event (id, organization_id, at, actor_kind, actor_id, action, subject_type, subject_id, changes)
  select x.id, ?, ?, ?, ?, ?, ?, x.subject_id, x.changes from jsonb_to_recordset(?::jsonb) as x(id uuid, subject_id text, changes jsonb)`;

/** Writes down who changed what, in the transaction of the change: both are there or neither is. */
@Injectable()
export class AuditLog {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** `action` is one the contract lists, so that no screen lacks the words for it; `changes` must hold no secret. */
  record(em: EntityManager, actor: Actor, action: AuditAction, subject: AuditSubject, changes: JsonObject = {}): void {
    em.persist(new AuditEvent(actor, { action, subject, changes }, this.clock.now()));
  }

  /** The same action on many subjects, written at once by one statement: thousands of entities would slow every later flush. */
  async recordEach(em: EntityManager, actor: Actor, action: AuditAction, subjectType: string, changes: ReadonlyMap<string, JsonObject>): Promise<void> {
    if (changes.size === 0) return;
    const rows = [...changes].map(([subjectId, what]) => ({ id: newId(), subject_id: subjectId, changes: what }));
    await boundRows(em, insertEach, [actor.organizationId, this.clock.now(), actor.kind, actor.id, action, subjectType, JSON.stringify(rows)]);
  }
}
