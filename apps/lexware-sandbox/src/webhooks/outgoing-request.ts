import { request as requestPlain } from 'node:http';
import { request as requestSecurely } from 'node:https';
import type { Outcome } from './retry-ladder';

export interface OutgoingRequest {
  readonly method: 'HEAD' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The longest a subscriber may take, in milliseconds. */
  readonly timeout: number;
  /** Ends the request early, e.g. because the sandbox stops. */
  readonly signal: AbortSignal;
}

/** Sends one request to exactly this address: no redirect is followed, and no connection is kept. */
export function send({ method, url, headers = {}, body, timeout, signal }: OutgoingRequest): Promise<Outcome> {
  const request = url.startsWith('https:') ? requestSecurely : requestPlain;
  const deadline = AbortSignal.timeout(timeout);
  return new Promise((resolve) => {
    const outgoing = request(url, { method, headers: { 'User-Agent': 'lexware-sandbox', ...headers }, agent: false, signal: AbortSignal.any([deadline, signal]) }, (answer) => {
      resolve({ status: answer.statusCode ?? 0 });
      // The status is all that counts: that the rest of the answer breaks off is nobody's concern.
      answer.on('error', () => undefined).resume();
    });
    outgoing.on('error', (error) => resolve({ failure: deadline.aborted ? 'TIMEOUT' : codeOf(error) }));
    outgoing.end(body);
  });
}

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : error.name);
