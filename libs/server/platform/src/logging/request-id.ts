import type { IncomingMessage, ServerResponse } from 'node:http';
import { newId } from '@kontor/kernel';

const header = 'x-request-id';
const acceptable = /^[A-Za-z0-9-]{8,64}$/;
const ids = new WeakMap<IncomingMessage, string>();

/** Names the request in logs and answers: the caller's own id where it is harmless, else a new one. */
export function nameRequest(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers[header];
  const id = typeof given === 'string' && acceptable.test(given) ? given : newId();
  ids.set(request, id);
  response.setHeader(header, id);
  return id;
}

export const requestIdOf = (request: IncomingMessage): string => ids.get(request) ?? 'unnamed';
