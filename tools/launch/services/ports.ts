import { createServer } from 'node:net';

/** Binds for a moment: the only honest way to learn whether a port is free. Port 0 asks for any. */
const tryPort = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined)); // taken, or not ours to bind: either way not usable
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });

export const portIsFree = async (port: number): Promise<boolean> => (await tryPort(port)) === port;

/** The preferred port where it is free, so that a developer's tools keep their address; else any. */
export async function freePort(preferred = 0): Promise<number> {
  const port = (await tryPort(preferred)) ?? (await tryPort(0));
  if (port === undefined) throw new Error('the loopback interface offers no free port');
  return port;
}
