import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../terminal/refusal';

export interface DevelopmentSecrets {
  /** As the processes read it: `id:base64` of 32 bytes, the current key first. */
  readonly KONTOR_SECRET_KEYS: string;
}

const secretFile = (folder: string): string => join(folder, 'secrets.json');

const isSecrets = (value: unknown): value is DevelopmentSecrets =>
  typeof value === 'object' && value !== null && 'KONTOR_SECRET_KEYS' in value && typeof value.KONTOR_SECRET_KEYS === 'string';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // edited or cut off: told below
  }
}

export const newKey = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`;

export const storeSecrets = (folder: string, secrets: DevelopmentSecrets): Promise<void> =>
  writeFile(secretFile(folder), `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });

/** Keys for trying Kontor out, made once and kept beside the data they seal. */
export async function developmentSecrets(folder: string): Promise<DevelopmentSecrets> {
  if (!existsSync(secretFile(folder))) await storeSecrets(folder, { KONTOR_SECRET_KEYS: newKey('k1') });
  const secrets = parse(await readFile(secretFile(folder), 'utf8'));
  if (isSecrets(secrets)) return secrets;
  throw new Refusal(`${secretFile(folder)} cannot be read. Put the file back as it was, or start anew with: npm start -- --reset`);
}
