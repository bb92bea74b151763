import type { Locale } from '@kontor/kernel';
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

/** Body of `POST /api/v1/members`. */
export interface MemberInvitation {
  /** With which the person signs in; upper and lower case are the same. */
  readonly email: string;
  /** 1 to 100 characters. Somebody who has an account already keeps the name of that. */
  readonly displayName: string;
  /** Not above the role of whoever invites. */
  readonly role: Role;
  /** 12 to 200 characters; generated where it is left out. Refused for somebody who has a password already. */
  readonly password?: string;
  /** The language Kontor speaks to the person; German where it is left out. */
  readonly locale?: Locale;
}

/** Answer of `POST /api/v1/members`. */
export interface InvitedMember extends MemberView {
  /** The generated password, shown this once; `null` where the caller gave one or the person has one already. */
  readonly password: string | null;
}

/** Body of `PATCH /api/v1/members/{id}`. */
export interface MemberChange {
  /** Not above the role of whoever changes it. */
  readonly role: Role;
}
