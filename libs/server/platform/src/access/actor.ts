import type { ActorKind, Role } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';

/** On whose behalf something is done in one organization. */
export interface Actor {
  readonly kind: ActorKind;
  /** Id of the user or the token; for the system the name of the job. */
  readonly id: string;
  readonly organizationId: string;
  readonly role: Role;
  readonly locale: Locale;
}

/** Kontor itself, at work in an organization: `systemActor(organizationId, 'rule-runner')`. */
export const systemActor = (organizationId: string, job: string): Actor => ({
  kind: 'system',
  id: job,
  organizationId,
  role: 'owner',
  locale: 'en',
});
