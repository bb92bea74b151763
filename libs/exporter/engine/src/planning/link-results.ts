import type { JsonObject, JsonValue } from '@kontor/kernel';

type Results = ReadonlyMap<string, string>;
type Resolve = (operation: string) => JsonValue;

/** Puts the remote ids of earlier operations in the place of their `$resultOf`. Throws where one is not known. */
export const linkResults = (input: JsonObject, results: Results): JsonObject =>
  linkMembers(input, (operation) => {
    const id = results.get(operation);
    if (id === undefined) throw new Error(`The result of operation ${operation} is not known yet`);
    return id;
  });

/** The same for comparing: what is not known stays a reference. */
export const linkKnownResults = (input: JsonObject, results: Results): JsonObject =>
  linkMembers(input, (operation) => results.get(operation) ?? { $resultOf: operation });

function link(value: JsonValue | undefined, resolve: Resolve): JsonValue | undefined {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: JsonValue) => link(item, resolve) ?? null);
  const object = value as JsonObject;
  return typeof object['$resultOf'] === 'string' ? resolve(object['$resultOf']) : linkMembers(object, resolve);
}

const linkMembers = (object: JsonObject, resolve: Resolve): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([key, member]) => [key, link(member, resolve)]));
