import { ClientError, ResponseBodyError } from 'openid-client';

/** Why the sign-in server said no, as its own short code; `unreachable` when it did not answer sensibly. */
export function signInFault(error: unknown): string | undefined {
  if (error instanceof ResponseBodyError) return error.error;
  if (error instanceof ClientError) return error.code ?? 'unreachable';
  // fetch throws a TypeError for a refused connection and a DOMException for a timeout.
  if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) return 'unreachable';
  return undefined;
}

/** The refresh token is dead: only a person can help. */
export const isGrantGone = (error: unknown): boolean =>
  error instanceof ResponseBodyError && ['invalid_grant', 'unauthorized_client'].includes(error.error);
