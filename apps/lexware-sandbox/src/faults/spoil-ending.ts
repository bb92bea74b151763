import type { Response } from 'express';
import { isLosslessNumber } from 'lossless-json';
import { isRecord, readJson } from '../json/read-json';
import { writeJson } from '../json/write-json';

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

/** Sends another payload in the place of the one the request was answered with. */
function substitute(response: Response, payload: Payload): void {
  if (payload !== undefined) response.setHeader('Content-Length', Buffer.byteLength(payload));
  response.end(payload);
}

/** A complete message over HTTP whose JSON breaks off in the middle. */
export const truncate = (response: Response, payload: Payload): void => substitute(response, payload?.slice(0, Math.floor(payload.length / 2)));

/** A complete message over HTTP, of the right length even, that no JSON parser takes. */
export const garble = (response: Response, payload: Payload): void => substitute(response, payload?.toString().replace(/[:[]/, '='));

/** Every number as a text, as some serializers write amounts. */
export const quoteNumbers = (response: Response, payload: Payload): void =>
  substitute(response, typeof payload === 'string' && payload !== '' && isJson(response) ? writeJson(quoted(readJson(payload))) : payload);

const isJson = (response: Response): boolean => String(response.getHeader('Content-Type')).startsWith('application/json');

function quoted(value: unknown): unknown {
  if (isLosslessNumber(value)) return value.value;
  if (Array.isArray(value)) return value.map(quoted);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, quoted(member)])) : value;
}

const drops = 20;

/** The right answer, drop by drop over this many milliseconds. */
export function drip(response: Response, payload: Payload, milliseconds: number): void {
  const bytes = Buffer.from(payload ?? '');
  const size = Math.max(1, Math.ceil(bytes.length / drops));
  let sent = 0;
  const fall = (): void => {
    if (response.destroyed) return;
    const drop = bytes.subarray(sent, sent + size);
    sent += drop.length;
    if (sent >= bytes.length) response.end(drop);
    else {
      response.write(drop);
      setTimeout(fall, milliseconds / drops).unref();
    }
  };
  response.flushHeaders();
  setTimeout(fall, milliseconds / drops).unref();
}
