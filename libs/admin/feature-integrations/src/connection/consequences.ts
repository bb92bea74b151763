import type { ConnectionView } from '@kontor/api-contracts';

export type Consequence = 'revoked' | 'keyStays' | 'waiting' | 'written' | 'fields' | 'comesBack';

const ofSignIn: Readonly<Record<ConnectionView['authKind'], readonly Consequence[]>> = { oauth2: ['revoked'], 'api-key': ['keyStays'], none: [] };

/** What a person reads before a connection is cut: what ends, what stays, and the way back. */
export const consequencesOf = ({ authKind }: Pick<ConnectionView, 'authKind'>): readonly Consequence[] => [...ofSignIn[authKind], 'waiting', 'written', 'fields', 'comesBack'];
