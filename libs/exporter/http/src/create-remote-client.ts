import type { ExporterFault, HttpFailure, RemoteClient } from '@kontor/exporter-contract';
import type { Clock } from '@kontor/kernel';
import type { CredentialSource } from './credentials';
import type { Pacer } from './pacer';
import { PacedClient } from './paced-client';
import type { RequestLog } from './request-log';
import { Wire } from './wire';

export interface RemoteClientOptions {
  /** Base addresses by the names of the manifest, as the operator configured them. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly credentials: CredentialSource;
  readonly pacer: Pacer;
  readonly signal: AbortSignal;
  readonly log: RequestLog;
  readonly clock: Clock;
  /** The plugin's names for failures; asked before core's table. */
  readonly faultOf?: (failure: HttpFailure) => ExporterFault | undefined;
  /** For a whole call; longer than the remote lets a request live, or its outcome stays open needlessly. */
  readonly timeoutMilliseconds?: number;
  readonly maxAnswerBytes?: { readonly json: number; readonly binary: number };
  /** Called after the turn and right before sending; throws when somebody else now speaks for the connection. */
  readonly assertMaySend?: () => void;
  /** Shares open connections between clients. */
  readonly wire?: Wire;
}

/** Gateways give up after 30 s. */
const usualTimeout = 35_000;
const usualMaxAnswerBytes = { json: 2_000_000, binary: 10_000_000 };

/** The client handed to a plugin: authenticated, paced, cancellable, redacting. It never repeats a write. */
export const createRemoteClient = (options: RemoteClientOptions): RemoteClient =>
  new PacedClient({
    ...options,
    faultOf: options.faultOf ?? (() => undefined),
    timeoutMilliseconds: options.timeoutMilliseconds ?? usualTimeout,
    maxAnswerBytes: options.maxAnswerBytes ?? usualMaxAnswerBytes,
    assertMaySend: options.assertMaySend ?? (() => undefined),
    wire: options.wire ?? new Wire(),
  });
