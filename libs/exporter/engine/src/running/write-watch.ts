import { RemoteFailure, type RemoteClient, type RemoteRequest, type RemoteResponse } from '@kontor/exporter-contract';

/** Remembers whether anything may have been written through it, so that a step that fails afterwards is in doubt. */
export class WriteWatch implements RemoteClient {
  private touched = false;

  constructor(private readonly remote: RemoteClient) {}

  get mayHaveWritten(): boolean {
    return this.touched;
  }

  async send(request: RemoteRequest): Promise<RemoteResponse> {
    if (request.method === 'GET') return this.remote.send(request);
    try {
      const response = await this.remote.send(request);
      this.touched = true;
      return response;
    } catch (error) {
      // A definite refusal wrote nothing; every other end of a write leaves it open.
      if (!(error instanceof RemoteFailure) || error.inDoubt) this.touched = true;
      throw error;
    }
  }
}
