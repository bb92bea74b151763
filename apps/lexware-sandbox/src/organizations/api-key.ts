import type { Caller } from '../gateway/caller';
import { scopes, type Scope } from '../gateway/scopes';
import type { Organization } from './organization';

export type Audience = Caller['audience'];

/** A key of the extensions page. One with audience `public` does not find banking and assignment hints. */
export interface ApiKey {
  readonly key: string;
  readonly organizationId: string;
  readonly connectionId: string;
  readonly createdAt: Date;
  readonly audience: Audience;
  readonly scopes: ReadonlySet<Scope>;
}

export const apiKey = (key: string, connectionId: string, organization: Organization, audience: Audience = 'partner'): ApiKey => ({
  key,
  organizationId: organization.id,
  connectionId,
  createdAt: organization.createdAt,
  audience,
  scopes: new Set(scopes),
});

export const callerOfKey = ({ key, createdAt, ...rest }: ApiKey): Caller => ({ ...rest, bucket: `key:${key}`, connectedAt: createdAt });
