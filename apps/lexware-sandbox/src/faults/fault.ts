/** What can go wrong on purpose. */
export const faultKinds = [
  'latency',
  'rate-limited',
  'throttled-in-disguise',
  'unavailable',
  'timed-out-though-processed',
  'reset-before-processing',
  'reset-after-processing',
  'truncated-json',
  'search-lag',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface FaultOrder {
  readonly kind: FaultKind;
  /** Any method where absent. */
  readonly method: string | undefined;
  /** A path; `*` stands for one segment, `**` for any number of them. */
  readonly path: string;
  /** The first matching call that is struck, counted from 1 since the fault was set. */
  readonly firstCall: number;
  /** How many calls are struck in a row; `undefined` for every one from the first on. */
  readonly calls: number | undefined;
  /** The delay of `latency` and the blindness of `search-lag`. */
  readonly milliseconds: number;
}

export interface Fault extends FaultOrder {
  readonly id: string;
  readonly seen: number;
  readonly struck: number;
}

export const isFaultKind = (text: string): text is FaultKind => (faultKinds as readonly string[]).includes(text);
