import { request as plainRequest, type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/**
 * Makes requests as Node does and tells when the connection stands. Until then no byte of the request can have left
 * this machine, whatever goes wrong: name look-up, connect, handshake, our own deadline.
 */
export const watchedTransport = (opened: () => void) => ({
  request(options: RequestOptions, answered: (message: IncomingMessage) => void): ClientRequest {
    const request = options.protocol === 'https:' ? secureRequest(options, answered) : plainRequest(options, answered);
    return request.once('socket', (socket) => onceOpen(socket, opened));
  },
});

/** A socket that is kept alive stands already. */
function onceOpen(socket: Socket, opened: () => void): void {
  if (!socket.connecting) opened();
  else socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', opened);
}
