import type { SecretKey } from '@kontor/server-config';
import { decrypt, encrypt, keyBytes } from './sealing';
import { randomBytes } from 'node:crypto';

/** Where a sealed value belongs. It opens there and nowhere else. */
export interface SecretPlace {
  readonly table: string;
  /** Id of the row. */
  readonly row: string;
  readonly organizationId: string;
  readonly field: string;
}

/** Text for a text column: `s1.<key id>.<wrapped data key>.<ciphertext>`. */
export type SealedSecret = string & { readonly __brand: 'SealedSecret' };

/** The value was changed, moved to another row, or sealed with a key that is no longer configured. */
export class UnreadableSecretError extends Error {
  constructor(place: SecretPlace, reason: string) {
    super(`The secret ${place.table}.${place.field} of row ${place.row} cannot be opened: ${reason}`);
    this.name = 'UnreadableSecretError';
  }
}

const version = 's1';

/** Binds the ciphertext to its place and its key: moved or mixed parts do not open. */
const boundTo = (place: SecretPlace, keyId: string, part: 'data-key' | 'value'): Buffer =>
  Buffer.from(JSON.stringify([version, part, place.table, place.row, place.organizationId, place.field, keyId]), 'utf8');

/**
 * Seals credentials: a fresh 256-bit data key per value, AES-256-GCM, the data key wrapped by a configured key.
 * The first key seals; all keys open.
 */
export class SecretBox {
  private readonly keys: ReadonlyMap<string, Buffer>;
  private readonly sealingKey: SecretKey;

  constructor(keys: readonly SecretKey[]) {
    const [first] = keys;
    if (!first) throw new RangeError('A secret box needs at least one key');
    this.sealingKey = first;
    this.keys = new Map(keys.map(({ id, key }) => [id, key]));
  }

  /** The id of the key that seals now; rows whose {@link keyIdOf} differs are due for {@link reseal}. */
  get currentKeyId(): string {
    return this.sealingKey.id;
  }

  seal(text: string, place: SecretPlace): SealedSecret {
    const { id, key } = this.sealingKey;
    const dataKey = randomBytes(keyBytes);
    const wrapped = encrypt(dataKey, key, boundTo(place, id, 'data-key'));
    const value = encrypt(Buffer.from(text, 'utf8'), dataKey, boundTo(place, id, 'value'));
    return [version, id, wrapped, value].join('.') as SealedSecret;
  }

  /** Throws {@link UnreadableSecretError} when the value was touched, belongs elsewhere, or its key is gone. */
  open(sealed: SealedSecret, place: SecretPlace): string {
    const [found, id = '', wrapped, value, ...rest] = sealed.split('.');
    if (found !== version || wrapped === undefined || value === undefined || rest.length > 0) throw new UnreadableSecretError(place, 'it is not in the expected form');
    const key = this.keys.get(id);
    if (!key) throw new UnreadableSecretError(place, `its key "${id}" is not configured`);
    const dataKey = decrypt(wrapped, key, boundTo(place, id, 'data-key'));
    const text = dataKey && decrypt(value, dataKey, boundTo(place, id, 'value'));
    if (!text) throw new UnreadableSecretError(place, 'it was changed or belongs to another row');
    return text.toString('utf8');
  }

  /** The same secret under the current key with a fresh data key; the step of a key rotation. */
  reseal(sealed: SealedSecret, place: SecretPlace): SealedSecret {
    return this.seal(this.open(sealed, place), place);
  }
}

/** The key a sealed value was sealed with; in SQL `split_part(column, '.', 2)`. */
export const keyIdOf = (sealed: SealedSecret): string => sealed.split('.')[1] ?? '';
