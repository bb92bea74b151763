import { connect, type Socket } from 'node:net';

export interface Blow {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Hammering {
  readonly port: number;
  readonly connections: number;
  readonly milliseconds: number;
}

/**
 * Requests per second over connections that each send the next request when the answer is there. It speaks HTTP by hand,
 * because a client that does more than that would be measured instead of the server. Rejects on an answer that is no success.
 */
export async function hammer(blow: Blow, { port, connections, milliseconds }: Hammering): Promise<number> {
  const request = Buffer.from(textOf(blow, port));
  const startedAt = performance.now();
  const until = startedAt + milliseconds;
  const counts = await Promise.all(Array.from({ length: connections }, () => repeat(connect({ port, host: '127.0.0.1', noDelay: true }), request, until)));
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - startedAt) / 1000);
}

function textOf({ method, path, headers = {}, body = '' }: Blow, port: number): string {
  const all = { Host: `127.0.0.1:${port}`, ...headers, ...(method === 'POST' && { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) }) };
  return `${method} ${path} HTTP/1.1\r\n${Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
}

function repeat(socket: Socket, request: Buffer, until: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let count = 0;
    let missing = 0;
    const send = () => socket.write(request);
    const finished = () => {
      count += 1;
      if (performance.now() < until) {
        send();
        return;
      }
      socket.destroy();
      resolve(count);
    };
    socket.once('connect', send).once('error', reject);
    socket.on('data', (chunk) => {
      if (missing > 0) missing -= chunk.length;
      else {
        const rest = restOf(chunk);
        if (rest === undefined) return void socket.destroy(new Error(`An answer was no success: ${chunk.toString('latin1', 0, 120)}`));
        missing = rest;
      }
      if (missing === 0) finished();
    });
  });
}

/** How many bytes are to come after the first chunk of an answer, which holds its whole head. */
function restOf(chunk: Buffer): number | undefined {
  const end = chunk.indexOf('\r\n\r\n');
  const head = chunk.toString('latin1', 0, end);
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  return /^HTTP\/1\.1 2/.test(head) && length !== undefined ? end + 4 + Number(length) - chunk.length : undefined;
}
