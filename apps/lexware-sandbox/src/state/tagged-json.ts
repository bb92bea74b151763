/** JSON that keeps apart what JSON alone confuses: instants, bytes and sets are wrapped into an object with a telling key. */
export const writeTagged = (value: unknown): string => JSON.stringify(wrapped(value));

/** Reads what {@link writeTagged} wrote; throws a SyntaxError for anything that is no JSON. */
export const readTagged = (text: string): unknown => JSON.parse(text, (_key, value: unknown) => unwrapped(value));

function wrapped(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return { $instant: value.toISOString() };
  if (Buffer.isBuffer(value)) return { $bytes: value.toString('base64') };
  if (value instanceof Set) return { $set: [...value].map(wrapped) };
  if (Array.isArray(value)) return value.map(wrapped);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, wrapped(member)]));
}

function unwrapped(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$instant' in value) return new Date(String(value.$instant));
  if ('$bytes' in value) return Buffer.from(String(value.$bytes), 'base64');
  return '$set' in value && Array.isArray(value.$set) ? new Set(value.$set) : value;
}
