import type { Role } from '@kontor/api-contracts';

/** What most people and programs need, as far as it may be given. */
export const usualRole = (choices: readonly Role[]): Role => choices.find((role) => role === 'accountant') ?? choices[0] ?? 'viewer';
