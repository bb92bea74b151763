import type { JsonObject } from '@kontor/kernel';
import type { NamedActor } from './history';
import type { PageRequest } from './page';

/** A person, a program with a token, or Kontor itself. */
export const actorKinds = ['user', 'token', 'system'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** Everything that is ever written into the audit log, as noun and verb. */
export const auditActions = [
  ...['api-token.issued', 'api-token.revoked', 'card-default.changed', 'card-default.made', 'card-default.removed'],
  ...['coding-batch.made', 'coding-batch.undone', 'connection.disconnected', 'connection.founded', 'connection.paused'],
  ...['connection.resumed', 'connection.revived', 'connection.settings-changed', 'connection.signed-in-again'],
  ...['connection.sum-refused', 'data-field.changed', 'item.decided', 'member.joined', 'member.removed', 'member.role-changed'],
  ...['organization.changed', 'password.changed', 'receipt.uploaded', 'reference.changed', 'reference.made'],
  ...['references.imported', 'rule.changed', 'rule.made', 'rule.removed', 'rules.reordered', 'run.cancelled', 'run.files-made'],
  ...['run.marked-elsewhere', 'run.paused', 'run.resumed', 'run.retried', 'run.started', 'statement-import.finished'],
  ...['statement-import.started', 'tax-rate.changed', 'tax-rate.made', 'tax-rates.offered', 'transaction-batch.taken'],
  ...['transaction.coded', 'transaction.export-ended', 'transaction.exported-elsewhere', 'transaction.opened-anew'],
  ...['transaction.receipts-changed', 'transaction.taken-back', 'transactions.coded-automatically', 'view.changed'],
  ...['view.made', 'view.removed'],
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Who changed what, and when. Written once, never changed. */
export interface AuditEventView {
  readonly id: string;
  /** UTC instant. */
  readonly at: string;
  readonly actor: NamedActor;
  readonly action: AuditAction;
  readonly subject: AuditSubjectView;
  /** What changed; never a secret. */
  readonly changes: JsonObject;
}

export interface AuditSubjectView {
  readonly type: string;
  readonly id: string;
  /** Of people and tokens; null for everything else. */
  readonly name: string | null;
}

/** Query of `GET /api/v1/audit-events`, newest first. */
export interface AuditFilter extends PageRequest {
  /** UTC instants: from the first on, and before the second. */
  readonly since?: string;
  readonly until?: string;
  /** `actor.id` of an event. */
  readonly actorId?: string;
  readonly action?: AuditAction;
}
