import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Orders } from './orders';

export interface HouseRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string;
  readonly contentType: string;
  readonly body: Buffer;
}

export interface HouseReply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as it came in. `at` in milliseconds of a clock that nobody sets. */
export interface Arrival extends Pick<HouseRequest, 'method' | 'path'> {
  readonly at: number;
  status: number | undefined;
}

/** A port of this machine at which requests arrive, are noted and meet the fate a test has ordered for them. */
export class Counter {
  readonly orders = new Orders();
  readonly arrivals: Arrival[] = [];
  private readonly server: Server = createServer((incoming, response) => void this.receive(incoming, response));

  constructor(private readonly deal: (request: HouseRequest) => Promise<HouseReply>) {}

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  count(method: string, path: RegExp): number {
    return this.arrivals.filter((arrival) => arrival.method === method && path.test(arrival.path)).length;
  }

  private async receive(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await read(incoming);
    const arrival: Arrival = { method: request.method, path: request.path, at: performance.now(), status: undefined };
    this.arrivals.push(arrival);
    await this.orders.pass(request.path);
    const fate = this.orders.fateOf(request.method, request.path);
    if (fate === 'reset-before') return void incoming.socket.destroy();
    const dealt = typeof fate === 'object' && 'answer' in fate ? fate.answer : await this.deal(request);
    if (fate === 'reset-after') return void incoming.socket.destroy();
    const reply = typeof fate === 'object' && 'afterwards' in fate ? fate.afterwards : dealt;
    arrival.status = reply.status;
    write(response, reply);
  }
}

async function read(incoming: IncomingMessage): Promise<HouseRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://house');
  const { authorization = '', 'content-type': contentType = '' } = incoming.headers;
  return { method: incoming.method ?? 'GET', path: pathname, query: searchParams, authorization, contentType, body: Buffer.concat(chunks) };
}

function write(response: ServerResponse, { status, body, headers }: HouseReply): void {
  response.writeHead(status, { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
