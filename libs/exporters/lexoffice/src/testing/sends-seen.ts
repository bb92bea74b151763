import { RemoteFailure, type RemoteClient, type RemoteRequest } from '@kontor/exporter-contract';

/** Counts, on the wire and not by the journal, how often each thing was sent that may have been written. */
export class SendsSeen {
  private readonly counts = new Map<string, number>();

  /** The most often anything was sent. */
  get most(): number {
    return Math.max(0, ...this.counts.values());
  }

  watch(remote: RemoteClient): RemoteClient {
    return {
      send: async (request) => {
        try {
          const answer = await remote.send(request);
          this.count(request);
          return answer;
        } catch (error) {
          if (error instanceof RemoteFailure && error.inDoubt) this.count(request);
          throw error;
        }
      },
    };
  }

  /** The balance is told again after every export. */
  private count({ method, path, json, files }: RemoteRequest): void {
    if (method !== 'POST') return;
    for (const thing of Array.isArray(json) ? json : [json]) {
      const key = `${path} ${JSON.stringify(thing)} ${files?.map(({ fileName }) => fileName).join()}`;
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
  }
}
