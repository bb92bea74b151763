/** What a member may do, from the least to the most; each role may do everything the one before it may. */
export const roles = ['viewer', 'accountant', 'admin', 'owner'] as const;
export type Role = (typeof roles)[number];

/** True when a role may do what another role may do. */
export const hasRole = (held: Role, needed: Role): boolean => roles.indexOf(held) >= roles.indexOf(needed);
