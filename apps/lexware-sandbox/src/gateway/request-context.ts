import type { Response } from 'express';
import type { Caller } from './caller';

/** What the gateway learns about a request on its way in. */
export interface RequestContext {
  readonly requestId: string;
  caller?: Caller;
  /** The route's path with its parameters unnamed, e.g. `/v1/vouchers/:id/files`. */
  route?: string;
  /** The faults that struck this request. */
  faults?: readonly string[];
  /** How long searches overlook what this request writes, in milliseconds. */
  searchLag?: number;
}

const contexts = new WeakMap<Response, RequestContext>();

export function openContext(response: Response, requestId: string): RequestContext {
  const context: RequestContext = { requestId };
  contexts.set(response, context);
  return context;
}

/** Throws when the request was never stamped: the middleware is in the wrong order. */
export function contextOf(response: Response): RequestContext {
  const context = contexts.get(response);
  if (!context) throw new Error('The request was not stamped before it was handled');
  return context;
}
