/** What became of something written; `unchecked` while nobody has looked. */
export const driftStates = ['unchanged', 'changed', 'gone', 'confirmed', 'unchecked'] as const;
