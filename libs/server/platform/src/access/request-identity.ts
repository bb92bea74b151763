import type { Role } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import type { Request } from 'express';
import type { Actor } from './actor';

/** A session that was found valid for this request. */
export interface LiveSession {
  readonly id: string;
  readonly userId: string;
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
  readonly csrfToken: string;
  /** Absolute end. */
  readonly expiresAt: Date;
  readonly memberships: readonly { readonly organizationId: string; readonly role: Role }[];
}

/** Who a request comes from, as far as its access rule needed to know. */
export interface RequestIdentity {
  readonly session?: LiveSession;
  readonly actor?: Actor;
}

const identities = new WeakMap<Request, RequestIdentity>();

export const identify = (request: Request, identity: RequestIdentity): void => void identities.set(request, identity);

export const identityOf = (request: Request): RequestIdentity => identities.get(request) ?? {};

/** The language the person behind a request prefers, if it is known. */
export function preferredLocale(request: Request): Locale | undefined {
  const { actor, session } = identityOf(request);
  return actor?.locale ?? session?.locale;
}
