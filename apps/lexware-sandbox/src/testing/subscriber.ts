import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Message {
  readonly method: string;
  readonly path: string;
  readonly signature: string;
  readonly body: string;
}

/** A program that subscribed: it remembers what it was sent and answers as it is told to. */
export class Subscriber {
  private readonly server: Server;
  private messages: Message[] = [];
  private waiting: (() => void)[] = [];
  /** The status of the next answers; the last one stays. `null` never answers. */
  statuses: (number | null)[] = [200];
  headers: Readonly<Record<string, string>> = {};

  constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        const { method = '', url: path = '' } = request;
        this.messages.push({ method, path, signature: String(request.headers['x-lxo-signature'] ?? ''), body: Buffer.concat(chunks).toString() });
        const status = method === 'HEAD' ? 200 : this.nextStatus();
        if (status !== null) response.writeHead(status, this.headers).end();
        for (const wake of this.waiting.splice(0)) wake();
      });
    });
    beforeAll(() => new Promise<void>((resolve) => void this.server.listen(0, '127.0.0.1', resolve)));
    beforeEach(() => {
      this.messages = [];
      this.statuses = [200];
      this.headers = {};
    });
    afterAll(() => new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    }));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  get knocks(): number {
    return this.messages.filter(({ method }) => method === 'HEAD').length;
  }

  get posts(): readonly Message[] {
    return this.messages.filter(({ method }) => method === 'POST');
  }

  /** What it was told, as `voucher.created <id>`. */
  get told(): readonly string[] {
    return this.posts.map(({ body }) => {
      const { eventType, resourceId } = JSON.parse(body) as { eventType: string; resourceId: string };
      return `${eventType} ${resourceId}`;
    });
  }

  /** Waits until this many messages have come. */
  async hears(count: number): Promise<void> {
    while (this.posts.length < count) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private nextStatus(): number | null {
    const status = this.statuses.length > 1 ? this.statuses.shift() : this.statuses[0];
    return status === undefined ? 200 : status;
  }
}
