import type { Role } from './role';

/** Somebody who belongs to the organization. */
export interface MemberView {
  readonly userId: string;
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
  /** UTC instant. */
  readonly since: string;
}
