import { inspect } from 'node:util';
import { RemoteFailure, type RemoteClient, type RemoteRequest } from '@kontor/exporter-contract';
import { systemClock } from '@kontor/kernel';
import { createRemoteClient, type RemoteClientOptions } from '../create-remote-client';
import { fixedCredential } from '../credentials';
import type { Pacer } from '../pacer';
import type { RequestLine } from '../request-log';
import { Wire } from '../wire';
import { RemoteDouble } from './remote-double';

/** A mark no error and no log line may carry. */
export const token = 'tok_MARKED_8f2a';

/** A client, the server it talks to, and everything it did on the way. */
export class ClientBench {
  readonly remote = new RemoteDouble();
  readonly lines: RequestLine[] = [];
  turns = 0;
  penalties = 0;
  base = '';
  private readonly wire = new Wire();
  private readonly pacer: Pacer = {
    turn: async (signal) => {
      signal.throwIfAborted();
      this.turns += 1;
    },
    penalize: () => void (this.penalties += 1),
  };

  async start(): Promise<void> {
    this.base = await this.remote.start();
  }

  forget(): void {
    this.remote.received.length = 0;
    this.lines.length = 0;
    this.turns = 0;
    this.penalties = 0;
  }

  client(options: Partial<RemoteClientOptions> = {}): RemoteClient {
    return createRemoteClient({
      hosts: { api: this.base },
      credentials: fixedCredential(`Bearer ${token}`),
      pacer: this.pacer,
      signal: new AbortController().signal,
      log: { requested: (line) => this.lines.push(line) },
      clock: systemClock,
      timeoutMilliseconds: 10_000,
      wire: this.wire,
      ...options,
    });
  }

  async failing(request: RemoteRequest, options: Partial<RemoteClientOptions> = {}): Promise<RemoteFailure> {
    const ended: unknown = await this.client(options)
      .send(request)
      .catch((error: unknown) => error);
    if (ended instanceof RemoteFailure) return ended;
    throw new Error(`Expected a RemoteFailure, got ${inspect(ended)}`);
  }
}
