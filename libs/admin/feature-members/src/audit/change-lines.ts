import type { JsonObject, JsonValue } from '@kontor/kernel';

/** Something that was one value and is another. */
export interface Change {
  readonly from: JsonValue;
  readonly to: JsonValue;
}

/** One line of what changed: as the log holds it, for whoever wants to know exactly. */
export interface ChangeLine {
  readonly name: string;
  /** Null where the log tells a value, not a change. */
  readonly before: string | null;
  readonly after: string;
}

export const isChange = (value: JsonValue | undefined): value is JsonObject & Change =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'from' in value && 'to' in value && Object.keys(value).length === 2;

export function textOf(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What an event says beyond its sentence. */
export const changeLines = (changes: JsonObject): readonly ChangeLine[] =>
  Object.entries(changes).map(([name, value]) => (isChange(value) ? { name, before: textOf(value.from), after: textOf(value.to) } : { name, before: null, after: textOf(value) }));
