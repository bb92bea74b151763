import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';

const accepts = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 500 });
    const answer = (yes: boolean) => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('connect', () => answer(true)).once('error', () => answer(false)).once('timeout', () => answer(false));
  });

/** Listening sockets as Linux lists them: local address, port and state in hexadecimal. */
function listedAddresses(port: number): readonly string[] {
  const hex = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = ['/proc/net/tcp', '/proc/net/tcp6'].filter((file) => existsSync(file)).flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  const sockets = lines.map((line) => line.trim().split(/\s+/)).filter(([, local, , state]) => local?.endsWith(hex) && state === '0A');
  return sockets.map(([, local = '']) => (local.startsWith('0100007F:') ? '127.0.0.1' : local));
}

/** Every address at which somebody answers on this port. */
export async function addressesListening(port: number): Promise<readonly string[]> {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map(({ address }) => address));
  const answering: string[] = [];
  for (const address of addresses) if (await accepts(address, port)) answering.push(address);
  return [...new Set([...answering, ...listedAddresses(port)])];
}

export const portOf = (url: string): number => Number(new URL(url).port);
