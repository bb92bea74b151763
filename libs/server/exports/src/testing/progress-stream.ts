import type { RunProgress } from '@kontor/api-contracts';
import type { Browser } from '@kontor/server-platform/testing';
import type { ExportsApp } from './exports-app';

/** A browser that watches a run. The application must listen. */
export class ProgressStream {
  private rest = '';
  private readonly decoder = new TextDecoder();
  private readonly reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

  private constructor(
    readonly response: Response,
    private readonly leaving: AbortController,
  ) {
    this.reader = response.body?.getReader();
  }

  static async open({ app }: Pick<ExportsApp, 'app'>, { cookie }: Pick<Browser, 'cookie'>, runId: string): Promise<ProgressStream> {
    const leaving = new AbortController();
    const url = `${await app.getUrl()}/api/v1/runs/${runId}/events`;
    return new ProgressStream(await fetch(url, { headers: { Cookie: cookie, Accept: 'text/event-stream' }, signal: leaving.signal }), leaving);
  }

  /** The next event; nothing once the stream has ended. */
  async next(): Promise<RunProgress | undefined> {
    for (let end = this.rest.indexOf('\n\n'); ; end = this.rest.indexOf('\n\n')) {
      if (end < 0) {
        const { done, value } = (await this.reader?.read()) ?? { done: true };
        if (done) return undefined;
        this.rest += this.decoder.decode(value, { stream: true });
        continue;
      }
      const event = this.rest.slice(0, end);
      this.rest = this.rest.slice(end + 2);
      if (event.trim() !== '') return progressIn(event);
    }
  }

  /** Everything up to the end of the stream. */
  async toTheEnd(): Promise<readonly RunProgress[]> {
    const events: RunProgress[] = [];
    for (let event = await this.next(); event; event = await this.next()) events.push(event);
    return events;
  }

  leave(): void {
    this.leaving.abort();
  }
}

function progressIn(event: string): RunProgress {
  const fields = new Map(event.trim().split('\n').map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]));
  if (fields.get('event') !== 'progress') throw new Error(`An event of another kind: ${event}`);
  return JSON.parse(fields.get('data') ?? '') as RunProgress;
}
