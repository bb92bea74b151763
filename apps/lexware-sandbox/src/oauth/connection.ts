import type { Caller } from '../gateway/caller';
import type { Scope } from '../gateway/scopes';

/** One consent: exactly one access token and one refresh token are alive at a time. */
export interface Connection {
  readonly id: string;
  readonly organizationId: string;
  readonly userEmail: string;
  readonly connectionName: string | undefined;
  readonly scopes: ReadonlySet<Scope>;
  readonly createdAt: Date;
  readonly accessToken: string;
  readonly accessExpiresAt: Date;
  readonly refreshToken: string;
  readonly refreshIssuedAt: Date;
}

export const callerOfConnection = ({ id, organizationId, scopes, createdAt }: Connection): Caller => ({
  bucket: `connection:${id}`,
  organizationId,
  connectionId: id,
  connectedAt: createdAt,
  scopes,
  audience: 'partner',
});
