import type { Request, RequestHandler } from 'express';
import { json } from '../../gateway/answer';
import { sendAnswer } from '../../gateway/send-answer';

/**
 * Any web page can make a browser post to an address of this machine, with no login in its way. Browsers say where a
 * request comes from; programs say nothing, and are let in.
 */
export const refuseForeignPosts: RequestHandler = (request, response, next) => {
  if (isSafe(request) || isFromHere(request)) return next();
  sendAnswer(response, json(403, { message: 'This was sent by a page of another site.' }));
};

const isSafe = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

/** An older browser, or one that does not trust the address, sends the origin alone. */
function isFromHere({ headers }: Request): boolean {
  const site = headers['sec-fetch-site'];
  const { origin, host } = headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || (host !== undefined && (origin === `http://${host}` || origin === `https://${host}`));
}
