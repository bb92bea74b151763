import type { SecretPlace } from '@kontor/server-platform';

/** What is sealed. It leaves this room only as the value of an `Authorization` header. */
export type Credentials =
  | { readonly kind: 'oauth2'; readonly accessToken: string; readonly refreshToken: string }
  | { readonly kind: 'api-key'; readonly key: string };

export const credentialPlace = (organizationId: string, connectionId: string): SecretPlace => ({
  table: 'credential',
  row: connectionId,
  organizationId,
  field: 'sealed',
});

export const verifierPlace = (organizationId: string, attemptId: string): SecretPlace => ({
  table: 'sign_in_attempt',
  row: attemptId,
  organizationId,
  field: 'sealed_verifier',
});

export const authorizationOf = (credentials: Credentials): string =>
  `Bearer ${credentials.kind === 'oauth2' ? credentials.accessToken : credentials.key}`;
