/**
 * `paused`: a person or a fault stopped it, exports wait. `needs-sign-in`: the accounting system refuses us until a
 * person signs in again. `disconnected`: history and mapping stay and come back with the same company.
 */
export const connectionStates = ['connected', 'paused', 'needs-sign-in', 'disconnected'] as const;
export type ConnectionState = (typeof connectionStates)[number];

export type AuthKind = 'oauth2' | 'api-key' | 'none';

const moves: Readonly<Record<ConnectionState, readonly ConnectionState[]>> = {
  connected: ['connected', 'paused', 'needs-sign-in', 'disconnected'],
  paused: ['connected', 'paused', 'needs-sign-in', 'disconnected'],
  'needs-sign-in': ['connected', 'needs-sign-in', 'disconnected'],
  disconnected: ['connected'],
};

export const mayMove = (from: ConnectionState, to: ConnectionState): boolean => moves[from].includes(to);
