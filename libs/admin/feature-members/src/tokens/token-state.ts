import type { ApiTokenView } from '@kontor/api-contracts';

export const tokenStates = ['living', 'expired', 'revoked'] as const;
export type TokenState = (typeof tokenStates)[number];

/** Whether a program gets in with it. */
export function stateOf({ revokedAt, expiresAt }: Pick<ApiTokenView, 'revokedAt' | 'expiresAt'>, now: Date): TokenState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && new Date(expiresAt) <= now ? 'expired' : 'living';
}
