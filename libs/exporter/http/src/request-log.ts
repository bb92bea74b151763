import type { FailureReason, RemoteRequest } from '@kontor/exporter-contract';

/** One request as it may be written down: no header, no body, no query value. */
export interface RequestLine {
  readonly method: RemoteRequest['method'];
  /** The name of the host in the manifest. */
  readonly host: string;
  /** Without the query. */
  readonly path: string;
  /** Names of the query parameters. */
  readonly query: readonly string[];
  readonly status?: number;
  /** Why there was no answer to read. */
  readonly reason?: FailureReason;
  readonly milliseconds: number;
  /** 2 after the credentials were renewed. */
  readonly attempt: 1 | 2;
}

export interface RequestLog {
  requested(line: RequestLine): void;
}
