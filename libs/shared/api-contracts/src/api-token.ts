import type { Role } from './role';

/** Body of `POST /api/v1/api-tokens`. */
export interface NewApiToken {
  /** What the token is for, 1 to 100 characters. */
  readonly name: string;
  /** Not above the role of the person who makes it. */
  readonly role: Role;
  /** 1 to 730; a token without it holds until somebody revokes it. */
  readonly expiresInDays?: number;
}

/** A token for programs; its text is not part of it. */
export interface ApiTokenView {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdBy: string;
  /** UTC instants. */
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
  /** From then on it lets nobody in; null where it has no end. */
  readonly expiresAt: string | null;
}

/** Answer of `POST /api/v1/api-tokens`: the only time the text is shown. */
export interface IssuedApiToken extends ApiTokenView {
  /** `kontor_…`, to be sent as `Authorization: Bearer`. */
  readonly token: string;
}
