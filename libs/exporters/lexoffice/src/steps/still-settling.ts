import { manifest } from '../manifest';
import type { LexofficeContext } from './lexoffice-context';

/**
 * Lexware copies new things about: for so long after an operation was first intended, that an earlier thing is unknown
 * may mean that it has not arrived yet (MAPPINGS F31). After that it is not there.
 */
export const isSettling = ({ intendedAt, attemptedAt = intendedAt }: LexofficeContext): boolean =>
  attemptedAt.getTime() - intendedAt.getTime() < manifest.remote.readLagMilliseconds;
