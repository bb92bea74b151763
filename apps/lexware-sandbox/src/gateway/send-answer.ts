import type { Response } from 'express';
import type { Answer } from './answer';

export function sendAnswer(response: Response, { status, headers, payload }: Answer): void {
  response.statusCode = status;
  for (const name of Object.keys(headers)) response.setHeader(name, headers[name] ?? '');
  if (payload === undefined) {
    response.end();
    return;
  }
  response.setHeader('Content-Length', Buffer.byteLength(payload));
  response.end(payload);
}
