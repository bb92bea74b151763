import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FilePart, RemoteJson, RemoteRequest } from '@kontor/exporter-contract';
import type { InjectableFault } from '../../conformance/remote-under-test';
import type { LedgerAnswer } from './ledger-desk';

type Serve = (request: RemoteRequest) => LedgerAnswer;

const unprocessed: readonly InjectableFault[] = ['throttled', 'unavailable', 'reset-before'];
const statuses: Readonly<Partial<Record<InjectableFault, number>>> = { throttled: 429, unavailable: 503, 'gateway-timeout': 504 };

/** The imaginary ledger behind a real port of this machine. */
export class LedgerServer {
  private faults = new Map<number, InjectableFault>();
  private calls = 0;
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  constructor(
    private readonly authorization: string,
    private readonly serve: Serve,
  ) {}

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  failOn(fault: InjectableFault, nth: number): void {
    this.faults.set(this.calls + nth, fault);
  }

  forgetFaults(): void {
    this.faults = new Map();
  }

  private async answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    this.calls += 1;
    const fault = this.faults.get(this.calls);
    if (incoming.headers.authorization !== this.authorization) return write(response, { status: 401 });
    const answer = fault && unprocessed.includes(fault) ? { status: 204 } : this.serve(request);
    if (fault === 'reset-before' || fault === 'reset-after') return void incoming.socket.destroy();
    write(response, { ...answer, ...(fault && statuses[fault] ? { status: statuses[fault], body: {} } : {}) }, fault === 'unreadable');
  }
}

function write(response: ServerResponse, { status, body }: LedgerAnswer, isBroken = false): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(isBroken ? `${text.slice(0, -1)},` : text);
}

async function readRequest(incoming: IncomingMessage): Promise<RemoteRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://ledger');
  const type = incoming.headers['content-type'] ?? '';
  const method = incoming.method as RemoteRequest['method'];
  const request: RemoteRequest = { method, path: pathname, query: Object.fromEntries(searchParams) };
  if (chunks.length === 0) return request;
  if (type.startsWith('multipart/')) return { ...request, files: await readFiles(Buffer.concat(chunks), type) };
  return { ...request, json: JSON.parse(Buffer.concat(chunks).toString('utf8')) as RemoteJson };
}

async function readFiles(body: Buffer, type: string): Promise<readonly FilePart[]> {
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const parts = [...form.entries()].map(async ([name, value]): Promise<FilePart[]> => {
    if (typeof value === 'string') return [];
    return [{ name, fileName: value.name, mimeType: value.type, bytes: new Uint8Array(await value.arrayBuffer()) }];
  });
  return (await Promise.all(parts)).flat();
}
