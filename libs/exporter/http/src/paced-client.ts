import { RemoteFailure, type RemoteClient, type RemoteRequest, type RemoteResponse } from '@kontor/exporter-contract';
import { addressOf, hostOf, shownPath } from './address';
import { Answer, isJsonType, readJson } from './answer';
import { bodyOf } from './body';
import type { RemoteClientOptions } from './create-remote-client';
import { CredentialsError } from './credentials';
import { describe, describeOutcome, failureOf, isGood } from './failure';
import type { RequestLine } from './request-log';
import type { WireOutcome } from './wire';

type Answered = Extract<WireOutcome, { ended: 'answered' }>;

/** One outcome and the credential it was asked with. */
interface Attempt {
  readonly outcome: WireOutcome;
  readonly authorization: string;
}

export class PacedClient implements RemoteClient {
  constructor(private readonly options: Required<RemoteClientOptions>) {}

  async send(request: RemoteRequest): Promise<RemoteResponse> {
    const address = addressOf(request, this.options.hosts);
    const first = await this.attempt(request, address, 1);
    const last = first.outcome.status === 401 && (await this.isRenewed(request, first)) ? await this.attempt(request, address, 2) : first;
    if (last.outcome.ended === 'answered' && isGood(last.outcome.status)) return this.read(request, last.outcome);
    throw this.failed(request, last);
  }

  private async attempt(request: RemoteRequest, address: string, attempt: 1 | 2): Promise<Attempt> {
    const { pacer, credentials, signal, assertMaySend, clock, log } = this.options;
    await this.beforeSending(request, () => pacer.turn(signal));
    const authorization = await this.beforeSending(request, () => credentials.authorization());
    assertMaySend();
    const startedAt = clock.now().getTime();
    const outcome = await this.call(request, address, authorization);
    log.requested({ ...lineOf(request, outcome), milliseconds: clock.now().getTime() - startedAt, attempt });
    return { outcome, authorization };
  }

  private call(request: RemoteRequest, address: string, authorization: string): Promise<WireOutcome> {
    const { wire, timeoutMilliseconds, maxAnswerBytes, signal } = this.options;
    const accept = acceptOf(request);
    const { contentType, data } = bodyOf(request);
    return wire.call({
      method: request.method,
      address,
      headers: { Authorization: authorization, Accept: accept, 'User-Agent': 'Kontor', ...(contentType ? { 'Content-Type': contentType } : {}) },
      timeoutMilliseconds,
      maxAnswerBytes: isJsonType(accept) ? maxAnswerBytes.json : maxAnswerBytes.binary,
      signal,
      ...(data === undefined ? {} : { data }),
    });
  }

  private async isRenewed(request: RemoteRequest, { authorization }: Attempt): Promise<boolean> {
    return (await this.beforeSending(request, () => this.options.credentials.refused(authorization))) === 'retry';
  }

  /** Whatever goes wrong here, the request has not left. */
  private async beforeSending<Value>(request: RemoteRequest, work: () => Promise<Value>): Promise<Value> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof CredentialsError) throw new RemoteFailure(error.fault, false, describe(request, 'not-sent'));
      if (this.options.signal.aborted) throw failureOf(describe(request, 'aborted'), false, this.options.faultOf);
      // A defect of the source or the pacer, not a matter of the remote.
      throw error;
    }
  }

  /** Who asked for JSON gets JSON or learns at once that the answer is worthless; after a write that is a doubt. */
  private read(request: RemoteRequest, outcome: Answered): RemoteResponse {
    if (!isJsonType(acceptOf(request))) return new Answer(outcome);
    const json = readJson(outcome.body);
    if (json) return new Answer(outcome, json);
    throw failureOf(describe(request, 'unreadable', { status: outcome.status }), true, this.options.faultOf);
  }

  private failed(request: RemoteRequest, { outcome, authorization }: Attempt): RemoteFailure {
    const sent = outcome.ended === 'answered' || outcome.sent;
    const failure = failureOf(describeOutcome(request, outcome, authorization), sent, this.options.faultOf);
    if (failure.fault.kind === 'throttled') this.options.pacer.penalize();
    return failure;
  }
}

const acceptOf = (request: RemoteRequest): string => request.accept ?? 'application/json';

const lineOf = (request: RemoteRequest, outcome: WireOutcome): Omit<RequestLine, 'milliseconds' | 'attempt'> => ({
  method: request.method,
  host: hostOf(request),
  path: shownPath(request),
  query: Object.keys(request.query ?? {}),
  ...(outcome.status === undefined ? {} : { status: outcome.status }),
  ...(outcome.ended === 'broken' ? { reason: outcome.reason } : {}),
});
