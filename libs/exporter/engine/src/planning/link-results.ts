import type { JsonObject, JsonValue } from '@kontor/kernel';

/** Puts the remote ids of earlier operations in the place of their `$resultOf`. */
export const linkResults = (input: JsonObject, results: ReadonlyMap<string, string>): JsonObject => linkMembers(input, results);

function link(value: JsonValue | undefined, results: ReadonlyMap<string, string>): JsonValue | undefined {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: JsonValue) => link(item, results) ?? null);
  const object = value as JsonObject;
  return typeof object['$resultOf'] === 'string' ? resultOf(object['$resultOf'], results) : linkMembers(object, results);
}

const linkMembers = (object: JsonObject, results: ReadonlyMap<string, string>): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([key, member]) => [key, link(member, results)]));

function resultOf(operation: string, results: ReadonlyMap<string, string>): string {
  const id = results.get(operation);
  if (id === undefined) throw new Error(`The result of operation ${operation} is not known yet`);
  return id;
}
