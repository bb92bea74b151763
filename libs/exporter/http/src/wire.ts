import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import type { FailureReason, RemoteRequest } from '@kontor/exporter-contract';
import { Agent as PlainAgent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { Readable } from 'node:stream';
import { CallLimit } from './call-limit';
import { watchedTransport } from './open-socket';

export interface WireRequest {
  readonly method: RemoteRequest['method'];
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data?: Buffer | FormData;
  /** For the whole call, from the first attempt to connect to the last byte of the answer. */
  readonly timeoutMilliseconds: number;
  readonly maxAnswerBytes: number;
  readonly signal: AbortSignal;
}

/** How a call over the wire ended. `status` of a broken call: the head of the answer came, its body did not. */
export type WireOutcome =
  | { readonly ended: 'answered'; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array }
  | { readonly ended: 'broken'; readonly reason: Exclude<FailureReason, 'status'>; readonly sent: boolean; readonly status?: number };

/** Idle connections are given up before the usual server gives them up: a reset on one of them would leave a write in doubt. */
const idleMilliseconds = 4_000;

/** The HTTP client underneath: one call, no redirects, no proxy, no retries, no meaning. Share one per process. */
export class Wire {
  private readonly http: AxiosInstance = axios.create({
    adapter: 'http',
    httpAgent: new PlainAgent({ keepAlive: true, timeout: idleMilliseconds }),
    httpsAgent: new SecureAgent({ keepAlive: true, timeout: idleMilliseconds }),
    maxRedirects: 0,
    proxy: false,
    responseType: 'stream',
    transformRequest: (data: unknown) => data,
    validateStatus: () => true,
    maxBodyLength: Infinity,
  });

  async call(request: WireRequest): Promise<WireOutcome> {
    const limit = new CallLimit(request.signal, request.timeoutMilliseconds);
    let sent = false;
    let status: number | undefined;
    try {
      const answer = await this.send(request, limit.signal, () => (sent = true));
      status = answer.status;
      const body = await readUpTo(answer.data, request.maxAnswerBytes);
      if (body === undefined) return { ended: 'broken', reason: 'unreadable', sent, status };
      return { ended: 'answered', status, headers: plainHeaders(answer), body };
    } catch {
      // Whatever the network or the stream threw: only its place in the call matters, and its innards hold our headers.
      return { ended: 'broken', reason: reasonOf(limit, sent), sent, ...(status === undefined ? {} : { status }) };
    } finally {
      limit.close();
    }
  }

  private send({ method, address, headers, data }: WireRequest, signal: AbortSignal, opened: () => void): Promise<AxiosResponse<Readable>> {
    return this.http.request<Readable>({
      method,
      url: address,
      headers,
      signal,
      transport: watchedTransport(opened),
      ...(data === undefined ? {} : { data }),
    });
  }
}

function reasonOf(limit: CallLimit, sent: boolean): Exclude<FailureReason, 'status'> {
  if (limit.signal.aborted && !limit.ranOut) return 'aborted';
  if (!sent) return 'not-sent';
  return limit.ranOut ? 'timeout' : 'reset';
}

/** Nothing when the answer is longer than allowed; leaving the loop closes the connection. */
async function readUpTo(stream: Readable, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const plainHeaders = (answer: AxiosResponse<Readable>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
