export interface NextKeys {
  /** The key that seals now. */
  readonly current: string;
  readonly all: readonly string[];
  /** An id that no key has had yet: `k2` after `k1`. */
  readonly newId: string;
}

/** Takes `id:base64,id:base64` apart and finds the next id. */
export function nextKeys(keys: string): NextKeys {
  const all = keys.split(',').map((key) => key.trim());
  const numbers = all.map((key) => Number(/^k(\d+):/.exec(key)?.[1] ?? 0));
  return { current: all[0] ?? '', all, newId: `k${Math.max(...numbers) + 1}` };
}
