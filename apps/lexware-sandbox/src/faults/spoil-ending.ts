import type { Response } from 'express';

type Payload = string | Buffer | undefined;

/** Lets the request be processed, and then does something else than send its answer. */
export function onEnd(response: Response, instead: (payload: Payload) => void): void {
  const end = response.end.bind(response);
  const spoiled = (payload?: unknown): Response => {
    response.end = end;
    instead(typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : undefined);
    return response;
  };
  response.end = spoiled as Response['end'];
}

/** A complete message over HTTP whose JSON breaks off in the middle. */
export function truncate(response: Response, payload: Payload): void {
  const half = payload?.slice(0, Math.floor(payload.length / 2));
  if (half !== undefined) response.setHeader('Content-Length', Buffer.byteLength(half));
  response.end(half);
}
