/** What can go wrong with a request on purpose. */
export const requestFaultKinds = [
  'latency',
  'slow-body',
  'rate-limited',
  'throttled-in-disguise',
  'unavailable',
  'unauthorized',
  'invalid-grant',
  'blocked-by-contract',
  'conflict',
  'account-number-already-exists',
  'timed-out-though-processed',
  'reset-before-processing',
  'reset-after-processing',
  'truncated-json',
  'malformed-json',
  'numbers-as-text',
  'search-lag',
  'read-lag',
] as const;

/** What can go wrong with a webhook. */
export const webhookFaultKinds = ['duplicated-webhook', 'delayed-webhook'] as const;

export type RequestFaultKind = (typeof requestFaultKinds)[number];
export type WebhookFaultKind = (typeof webhookFaultKinds)[number];
export type FaultKind = RequestFaultKind | WebhookFaultKind;

export const faultKinds: readonly FaultKind[] = [...requestFaultKinds, ...webhookFaultKinds];

/** Strikes by lot instead of always; the same seed draws the same lots. */
export interface Chance {
  /** How many of a hundred calls are struck. */
  readonly percent: number;
  readonly seed: string;
}

export interface FaultOrder {
  readonly kind: FaultKind;
  /** Any method where absent. */
  readonly method: string | undefined;
  /** A path, or the event type of a webhook; `*` stands for one segment, `**` for any number of them. */
  readonly path: string;
  /** The first matching call that is struck, counted from 1 since the fault was set. */
  readonly firstCall: number;
  /** How many calls are struck in a row; `undefined` for every one from the first on. */
  readonly calls: number | undefined;
  /** The delay of `latency` and `delayed-webhook`, the length of `slow-body`, the blindness of `search-lag` and `read-lag`. */
  readonly milliseconds: number;
  readonly chance?: Chance | undefined;
}

export interface Fault extends FaultOrder {
  readonly id: string;
  readonly seen: number;
  readonly struck: number;
}

export const isFaultKind = (text: string): text is FaultKind => (faultKinds as readonly string[]).includes(text);

export const isWebhookFault = (kind: FaultKind): boolean => (webhookFaultKinds as readonly FaultKind[]).includes(kind);
