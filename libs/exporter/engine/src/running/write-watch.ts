import { RemoteFailure, type RemoteClient, type RemoteRequest, type RemoteResponse } from '@kontor/exporter-contract';
import type { Clock } from '@kontor/kernel';
import type { CallSummary } from '../journal/records';
import { pathTemplate } from './path-template';

/**
 * Remembers whether anything may have been written through it, so that a step that fails afterwards is in doubt; and of
 * every request what may be shown of it.
 */
export class WriteWatch implements RemoteClient {
  readonly calls: CallSummary[] = [];
  private touched = false;

  constructor(
    private readonly remote: RemoteClient,
    private readonly clock: Clock,
  ) {}

  get mayHaveWritten(): boolean {
    return this.touched;
  }

  async send(request: RemoteRequest): Promise<RemoteResponse> {
    const begun = this.clock.now().getTime();
    try {
      const response = await this.remote.send(request);
      this.touched ||= isWrite(request);
      this.note(request, begun, { status: response.status });
      return response;
    } catch (error) {
      // A definite refusal wrote nothing; every other end of a write leaves it open.
      if (isWrite(request) && (!(error instanceof RemoteFailure) || error.inDoubt)) this.touched = true;
      if (error instanceof RemoteFailure) this.note(request, begun, endOf(error));
      throw error;
    }
  }

  private note({ method, path }: RemoteRequest, begun: number, end: Pick<CallSummary, 'status' | 'reason'>): void {
    this.calls.push({ method, path: pathTemplate(path), ...end, milliseconds: Math.max(0, this.clock.now().getTime() - begun) });
  }
}

const isWrite = ({ method }: RemoteRequest): boolean => method !== 'GET';

const endOf = ({ failure: { status, reason } }: RemoteFailure): Pick<CallSummary, 'status' | 'reason'> => ({
  ...(status === undefined ? {} : { status }),
  ...(reason === 'status' ? {} : { reason }),
});
