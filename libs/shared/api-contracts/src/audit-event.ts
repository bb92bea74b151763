import type { JsonObject } from '@kontor/kernel';

/** A person, a program with a token, or Kontor itself. */
export const actorKinds = ['user', 'token', 'system'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** Who changed what, and when. Written once, never changed. */
export interface AuditEventView {
  readonly id: string;
  /** UTC instant. */
  readonly at: string;
  readonly actor: { readonly kind: ActorKind; readonly id: string };
  /** Noun and verb, such as `api-token.revoked`. */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** What changed; never a secret. */
  readonly changes: JsonObject;
}
