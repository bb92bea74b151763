/** What JSON can hold. Plans, journals and answers are made of nothing else. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

export class NotJsonError extends Error {
  constructor(path: string, kind: string) {
    super(`${path || 'The value'} is ${kind}, which JSON cannot hold`);
    this.name = 'NotJsonError';
  }
}

/**
 * Writes JSON with sorted keys and no spaces, so that equal values give equal bytes.
 * `undefined` members are left out. Throws {@link NotJsonError} for anything JSON would lose or change.
 */
export const canonicalJson = (value: unknown): string => write(value, '');

function write(value: unknown, path: string): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') return writeNumber(value, path);
  if (Array.isArray(value)) return `[${value.map((item, index) => write(item, `${path}[${index}]`)).join(',')}]`;
  if (isPlainObject(value)) return writeObject(value, path);
  throw new NotJsonError(path, typeof value === 'object' ? value.constructor.name : typeof value);
}

function writeNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new NotJsonError(path, String(value));
  return JSON.stringify(value);
}

function writeObject(value: Record<string, unknown>, path: string): string {
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${write(value[key], path ? `${path}.${key}` : key)}`);
  return `{${members.join(',')}}`;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
