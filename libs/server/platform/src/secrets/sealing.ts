import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
export const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** Nonce, ciphertext and tag as base64url. */
export function encrypt(plain: Buffer, key: Buffer, bound: Buffer): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(bound);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** Undefined when anything at all differs from what was encrypted. */
export function decrypt(text: string, key: Buffer, bound: Buffer): Buffer | undefined {
  const sealed = Buffer.from(text, 'base64url');
  // Base64 has spare bits and skips unknown characters: only the one canonical spelling counts as untouched.
  if (sealed.length < nonceBytes + tagBytes || sealed.toString('base64url') !== text) return undefined;
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(bound)
    .setAuthTag(sealed.subarray(-tagBytes));
  const plain = decipher.update(sealed.subarray(nonceBytes, -tagBytes));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    // The one error of final(): the tag does not fit.
    return undefined;
  }
}
