import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits as text: 43 characters of base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a random secret. A fast hash is right here: there is nothing to guess. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex');

/** Bound to the session by its secret, which scripts in the browser cannot read; nothing has to be stored. */
export const csrfTokenOf = (secret: string): string => createHmac('sha256', secret).update('kontor csrf').digest('base64url');

/** Compares without telling by its time how much was right. */
export const isSameSecret = (left: string, right: string): boolean =>
  timingSafeEqual(Buffer.from(secretHash(left)), Buffer.from(secretHash(right)));
