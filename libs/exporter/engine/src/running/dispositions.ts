import type { FaultKind } from '@kontor/exporter-contract';

/** What core does about a fault. */
export type Disposition = 'ask-person' | 'pause-connection' | 'retry-later' | 'look-then-retry' | 'stop';

/** Plugins name the fault, core decides: this is the whole decision. */
export const dispositions: Readonly<Record<FaultKind, Disposition>> = {
  'invalid-data': 'ask-person',
  'missing-mapping': 'ask-person',
  'stale-reference': 'ask-person',
  'closed-period': 'ask-person',
  unauthenticated: 'pause-connection',
  'not-permitted': 'pause-connection',
  throttled: 'retry-later',
  unavailable: 'retry-later',
  conflict: 'look-then-retry',
  defect: 'stop',
};

const longestWait = { throttled: 60_000, unavailable: 300_000 } as const;

/** Doubles from one second; a throttled remote is asked again within a minute, an unavailable one within five. */
export const waitAfter = (kind: FaultKind, attempts: number): number =>
  Math.min(kind === 'throttled' ? longestWait.throttled : longestWait.unavailable, 1000 * 2 ** Math.min(attempts, 20));
