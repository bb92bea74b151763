/** PostgreSQL keeps no U+0000 in a text, and half a surrogate pair is no character in UTF-8. */
const unstorable = /[\0\p{Cs}]/u;

/** Where in a value of JSON a text stands that no database keeps; `path` is how the value itself is called. */
export function unstorablePaths(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'string') return unstorable.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    if (unstorable.test(name)) return [path];
    return unstorablePaths(member, path === '' ? name : `${path}.${name}`);
  });
}

/** Whether every text in a value of JSON can be kept. */
export const isStorable = (value: unknown): boolean => unstorablePaths(value).length === 0;
