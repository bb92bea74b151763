import { roles, type Role } from '@kontor/api-contracts';

/** True when a role may do what another role may do. */
export const covers = (held: Role, needed: Role): boolean => roles.indexOf(held) >= roles.indexOf(needed);
