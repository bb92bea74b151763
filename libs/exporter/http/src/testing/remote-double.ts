import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}
export type Reply = (response: ServerResponse, request: Received) => void;

/** A real server on a free port that answers with what the test queued, and remembers what it was asked. */
export class RemoteDouble {
  readonly received: Received[] = [];
  private readonly replies: Reply[] = [];
  private readonly server: Server = createServer((request, response) => void this.serve(request, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** The next calls get these answers, in order. */
  willReply(...replies: readonly Reply[]): void {
    this.replies.push(...replies);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const received = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) };
    this.received.push(received);
    (this.replies.shift() ?? json(500, { message: 'The test queued no answer' }))(response, received);
  }
}

export const json = (status: number, body: unknown): Reply => raw(status, JSON.stringify(body));

export const raw = (status: number, body: string | Buffer, type = 'application/json'): Reply => (response) => {
  response.writeHead(status, { 'Content-Type': type }).end(body);
};

/** The head and half of the body, then the connection is cut. */
export const cutOff = (status: number): Reply => (response) => {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': '100' });
  response.write('{"id":"1', () => response.destroy());
};

export const reset: Reply = (response) => void response.destroy();

/** Never answers. */
export const silence: Reply = () => undefined;

/** Sends the head and then one byte at a time, for ever. */
export const trickle = (status: number): Reply => (response) => {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(timer));
};
