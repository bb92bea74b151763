import type { ActorKind, AuditEventView } from '@kontor/api-contracts';
import type { JsonObject } from '@kontor/kernel';
import { instantColumn, TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';
import type { Actor } from '../access/actor';

/** What happened to what. */
export interface Deed {
  /** Noun and verb, such as `api-token.revoked`. */
  readonly action: string;
  readonly subject: AuditSubject;
  readonly changes: JsonObject;
}

export interface AuditSubject {
  readonly type: string;
  readonly id: string;
}

/** Written once; the database refuses to change or delete it. */
@Entity({ tableName: 'audit_event' })
export class AuditEvent extends TenantEntity {
  @Property({ ...instantColumn })
  readonly at: Date;

  @Property({ type: 'text' })
  readonly actorKind: ActorKind;

  @Property({ type: 'text' })
  readonly actorId: string;

  @Property({ type: 'text' })
  readonly action: string;

  @Property({ type: 'text' })
  readonly subjectType: string;

  @Property({ type: 'text' })
  readonly subjectId: string;

  @Property({ type: 'json', columnType: 'jsonb' })
  readonly changes: JsonObject;

  constructor(actor: Actor, { action, subject, changes }: Deed, at: Date) {
    super(actor.organizationId);
    this.at = at;
    this.actorKind = actor.kind;
    this.actorId = actor.id;
    this.action = action;
    this.subjectType = subject.type;
    this.subjectId = subject.id;
    this.changes = changes;
  }

  toView(): AuditEventView {
    return {
      id: this.id,
      at: this.at.toISOString(),
      actor: { kind: this.actorKind, id: this.actorId },
      action: this.action,
      subject: { type: this.subjectType, id: this.subjectId },
      changes: this.changes,
    };
  }
}
