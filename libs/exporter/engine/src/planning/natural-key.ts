import { createHash } from 'node:crypto';
import type { ExportKey } from '../journal/records';

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const length = 20;

/**
 * A marker that is the same for ever for connection, transaction and generation, and unlike any other.
 * 20 characters of 5 bits are 100 bits; the alphabet has no 0, O, 1 or I because people read it aloud.
 */
export function naturalKeyOf(key: ExportKey): string {
  const digest = createHash('sha256').update(`${key.connectionId}|${key.transactionId}|${key.generation}`).digest();
  const symbols = Array.from(digest.subarray(0, length), (byte) => alphabet.charAt(byte % alphabet.length));
  return `KT-${symbols.join('')}`;
}
