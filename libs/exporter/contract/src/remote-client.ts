import type { RemoteJson } from './remote-json';

/** One file of a multipart request, sent with this name and type. */
export interface FilePart {
  readonly name: string;
  readonly fileName: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

export interface RemoteRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Relative to the host; every value in it already encoded. */
  readonly path: string;
  /** A key of the manifest's hosts; `api` when absent. */
  readonly host?: string;
  /** Encoded by the client; `undefined` members are left out. */
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly json?: RemoteJson;
  readonly files?: readonly FilePart[];
  /** Media type wanted; `application/json` when absent. */
  readonly accept?: string;
}

/** A successful answer (2xx). */
export interface RemoteResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as JSON; `undefined` when it is empty. Throws UnexpectedAnswerError for anything else. */
  json(): RemoteJson | undefined;
  bytes(): Uint8Array;
}

/**
 * The only way to the outside. Authenticated, paced by the declared limits, cancellable, redacting.
 * It never repeats a write. Anything but 2xx is thrown as a RemoteFailure.
 */
export interface RemoteClient {
  send(request: RemoteRequest): Promise<RemoteResponse>;
}
