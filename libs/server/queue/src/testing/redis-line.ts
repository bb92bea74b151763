import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line to the Redis of the tests that can be cut, while other tests go on using that Redis. */
export class RedisLine {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;

  private constructor(private readonly target: URL) {}

  static async to(url: string): Promise<RedisLine> {
    const line = new RedisLine(new URL(url));
    await line.mend();
    return line;
  }

  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String(this.port);
    return url.toString();
  }

  /** Ends every connection and refuses new ones. */
  async cut(): Promise<void> {
    const server = this.server;
    this.sockets.forEach((socket) => socket.destroy());
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  async mend(): Promise<void> {
    const server = createServer((near) => this.patchThrough(near));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address === 'object' && address) this.port = address.port;
  }

  private patchThrough(near: Socket): void {
    const far = connect(Number(this.target.port || 6379), this.target.hostname);
    for (const [socket, other] of [[near, far], [far, near]] as const) {
      this.sockets.add(socket);
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
      // Cutting the line resets connections: that is the point.
      socket.on('error', () => other.destroy());
      socket.pipe(other);
    }
  }
}
