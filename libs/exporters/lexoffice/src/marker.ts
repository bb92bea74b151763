/** The trace a thing we made carries, for people and for our own look-ups: `Kontor KT-…`. */
export const markerOf = (naturalKey: string): string => `Kontor ${naturalKey}`;

/** True when the text holds exactly this key, not one that merely begins or ends like it. */
export const carriesKey = (text: string | undefined, naturalKey: string): boolean =>
  (text ?? '').split(/[^A-Z0-9-]+/).includes(naturalKey);
