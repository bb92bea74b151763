import type { RequestFaultKind } from '@kontor/lexware-sandbox';

/** What a fault of the sandbox means to an export. */
export interface FaultRow {
  /** How long it lasts, where it lasts: real time for what is slow, the time of the clock for what cannot be seen yet. */
  readonly milliseconds: number;
  /** Codes an item or the connection may come to rest with and wait for a person. */
  readonly asks: readonly string[];
  /** What it says is an answer to a write and never to a read. */
  readonly isOfWrites?: true;
  /** Delays only what is looked up: the writes it strikes lose their answers, so that there is something to look up. */
  readonly isLag?: true;
}

const passes: FaultRow = { milliseconds: 1, asks: [] };
const asks = (...codes: readonly string[]): FaultRow => ({ ...passes, asks: codes });
/** Less than the manifest allows for. */
const lags: FaultRow = { milliseconds: 20_000, asks: [], isLag: true, isOfWrites: true };
const contradicts: FaultRow = { ...passes, isOfWrites: true };

/** A row for every fault the sandbox can commit on a request. */
export const faultRows: Readonly<Record<RequestFaultKind, FaultRow>> = {
  latency: passes,
  'slow-body': passes,
  'rate-limited': passes,
  'throttled-in-disguise': passes,
  unavailable: passes,
  unauthorized: asks('LEX-unauthenticated'),
  'invalid-grant': asks('LEX-request-not-understood', 'KON-defect'),
  'blocked-by-contract': asks('LEX-plan-too-small'),
  conflict: contradicts,
  'account-number-already-exists': contradicts,
  'timed-out-though-processed': passes,
  'reset-before-processing': passes,
  'reset-after-processing': passes,
  'truncated-json': passes,
  'malformed-json': passes,
  'numbers-as-text': passes,
  'search-lag': lags,
  // The sandbox hides whatever a write names, the account and the voucher it went to as well.
  'read-lag': { ...lags, asks: ['LEX-voucher-gone', 'LEX-clearing-account-gone'] },
};
