import { ArrayNotEmpty, ArrayUnique, IsArray } from 'class-validator';
import { Setting } from './setting';

const keyBytes = 32;

/** A key of 256 bits and the name under which sealed values remember it. */
export interface SecretKey {
  readonly id: string;
  readonly key: Buffer;
}

function secretKey(text: string): SecretKey | undefined {
  const [, id, encoded] = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/_-]+={0,2})$/.exec(text.trim()) ?? [];
  const key = Buffer.from(encoded ?? '', 'base64');
  return id && key.length === keyBytes ? { id, key } : undefined;
}

/** `id:base64,id:base64`; one bad part makes the whole list unreadable, because a lost key loses data. */
function secretKeys(text: string): unknown {
  const keys = text.split(',').map(secretKey);
  return keys.every((key) => key !== undefined) ? keys : text;
}

export class SecretSettings {
  @Setting({
    name: 'KONTOR_SECRET_KEYS',
    docs: 'Keys that seal stored credentials: id:base64 of 32 bytes, separated by commas. The first one seals; older ones only open what they sealed.',
    cure: `Write id:base64 of 32 random bytes; make one with: node -e "console.log('k1:' + require('crypto').randomBytes(32).toString('base64'))"`,
    read: secretKeys,
    example: 'k1:base64-of-32-random-bytes',
    secret: true,
  })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique((key: SecretKey) => key.id)
  readonly keys: readonly SecretKey[] = [];
}
