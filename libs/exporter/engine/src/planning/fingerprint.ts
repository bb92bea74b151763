import { createHash } from 'node:crypto';
import { canonicalJson } from '@kontor/kernel';

/** SHA-256 of the canonical JSON, in lower-case hexadecimal: equal plans have equal fingerprints. */
export const fingerprintOf = (plan: unknown): string => createHash('sha256').update(canonicalJson(plan)).digest('hex');
