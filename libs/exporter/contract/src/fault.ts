import type { RemoteJson } from './remote-json';
import type { RemoteRequest } from './remote-client';

/** What went wrong, in words core can decide by. The plugin names it, core's table says what follows. */
export const faultKinds = [
  'invalid-data',
  'missing-mapping',
  'stale-reference',
  'closed-period',
  'unauthenticated',
  'not-permitted',
  'throttled',
  'unavailable',
  'conflict',
  'defect',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A named fault. `code` is stable and stands in the plugin's message catalogue. */
export interface ExporterFault {
  readonly kind: FaultKind;
  readonly code: string;
  /** The remote field the fault points at, if it names one. */
  readonly field?: string;
  /** Values for the placeholders of the message; never secrets or receipt text. */
  readonly params?: Readonly<Record<string, string>>;
  /** The cause lies outside the single item: all that went in the same call share it, and are not tried apart. */
  readonly concernsAll?: boolean;
}

/**
 * How a request ended without success.
 * `status`: answered, not 2xx. `timeout` and `reset`: sent, no whole answer. `not-sent`: no byte left this machine.
 * `unreadable`: 2xx whose body makes no sense. `aborted`: cancelled by us.
 */
export type FailureReason = 'status' | 'timeout' | 'reset' | 'not-sent' | 'unreadable' | 'aborted';

export interface HttpFailure {
  readonly method: RemoteRequest['method'];
  readonly path: string;
  readonly reason: FailureReason;
  readonly status?: number;
  /** The answer's JSON, where it is JSON. */
  readonly body?: RemoteJson;
}

/** Thrown by the remote client. `inDoubt` is separate from the kind: a timeout does not say whether it happened. */
export class RemoteFailure extends Error {
  constructor(
    readonly fault: ExporterFault,
    readonly inDoubt: boolean,
    readonly failure: HttpFailure,
  ) {
    super(`${failure.method} ${failure.path} ended with ${failure.status ?? failure.reason} (${fault.code})`);
    this.name = 'RemoteFailure';
  }
}

/** Thrown by a step that was answered and refuses what it was told, without a remote effect of its own. */
export class StepFailure extends Error {
  constructor(readonly fault: ExporterFault) {
    super(`Step refused: ${fault.code}`);
    this.name = 'StepFailure';
  }
}
