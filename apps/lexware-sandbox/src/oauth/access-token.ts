import { createHmac, randomBytes } from 'node:crypto';
import { newId } from '@kontor/kernel';

export interface TokenClaims {
  readonly organizationId: string;
  readonly userEmail: string;
  readonly scopes: Iterable<string>;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

const secret = randomBytes(64);
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1_000);

/** A JWT as Lexware's look; clients should treat it as opaque, and so does the sandbox. */
export function accessToken({ organizationId, userEmail, scopes, issuedAt, expiresAt }: TokenClaims): string {
  const claims = { jti: newId(), org: organizationId, email: userEmail, scope: [...scopes], iat: seconds(issuedAt), nbf: seconds(issuedAt), exp: seconds(expiresAt) };
  const signed = `${part({ alg: 'HS512', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${createHmac('sha512', secret).update(signed).digest('base64url')}`;
}
