import type { ActorKind, AuditAction, AuditEventView, NamedActor } from '@kontor/api-contracts';
import type { JsonObject } from '@kontor/kernel';
import { instantColumn, TenantEntity } from '@kontor/server-persistence';
import { Entity, Property } from '@mikro-orm/core';
import type { Actor } from '../access/actor';

/** What happened to what. */
export interface Deed {
  readonly action: AuditAction;
  readonly subject: AuditSubject;
  readonly changes: JsonObject;
}

export interface AuditSubject {
  readonly type: string;
  readonly id: string;
}

type Doer = Pick<Actor, 'kind' | 'id'>;

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
  readonly action: AuditAction;

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

  get actor(): Doer {
    return { kind: this.actorKind, id: this.actorId };
  }

  /** People and tokens have names; whatever else was acted on is found by its id. */
  get named(): Doer | undefined {
    if (this.subjectType === 'user') return { kind: 'user', id: this.subjectId };
    return this.subjectType === 'api-token' ? { kind: 'token', id: this.subjectId } : undefined;
  }

  viewWith(nameOf: (doer: Doer) => NamedActor): AuditEventView {
    const subject = { type: this.subjectType, id: this.subjectId, name: this.named ? nameOf(this.named).name : null };
    return { id: this.id, at: this.at.toISOString(), actor: nameOf(this.actor), action: this.action, subject, changes: this.changes };
  }
}
