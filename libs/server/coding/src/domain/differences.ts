import { canonicalJson, type JsonValue } from '@kontor/kernel';

export type Differences = Readonly<Record<string, { readonly from: JsonValue; readonly to: JsonValue }>>;

type Facts = Readonly<Record<string, JsonValue | undefined>>;

/** What is another value now, by its name: for the audit log. */
export function differences<Of extends object>(before: Of & Facts, after: Of & Facts): Differences {
  const names = Object.keys(after).filter((name) => canonicalJson(before[name] ?? null) !== canonicalJson(after[name] ?? null));
  return Object.fromEntries(names.map((name) => [name, { from: before[name] ?? null, to: after[name] ?? null }]));
}

export const isEmpty = (found: Differences): boolean => Object.keys(found).length === 0;
