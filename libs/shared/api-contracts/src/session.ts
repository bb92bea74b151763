import type { Locale } from '@kontor/kernel';
import type { Role } from './role';

/** Body of `POST /api/v1/session`. */
export interface SignIn {
  readonly email: string;
  readonly password: string;
}

/** Body of `PUT /api/v1/session/password`. */
export interface PasswordChange {
  readonly current: string;
  /** 12 to 200 characters. */
  readonly next: string;
}

/** The person who is signed in. */
export interface SignedInUser {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
}

/** An organization the person may act for. */
export interface OwnMembership {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly role: Role;
}

/** Answer of `POST` and `GET /api/v1/session`. */
export interface SessionView {
  readonly user: SignedInUser;
  /** Choose one with the header `X-Kontor-Organization`; with a single membership the header may be left out. */
  readonly organizations: readonly OwnMembership[];
  /** To be sent back in the header `X-CSRF-Token` with everything but GET and HEAD. */
  readonly csrfToken: string;
  /** UTC instant at which the session ends at the latest. */
  readonly expiresAt: string;
}
