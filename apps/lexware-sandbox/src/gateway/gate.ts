import type { RequestHandler } from 'express';
import type { Behaviour } from '../behaviour';
import type { World } from '../world';
import type { Caller } from './caller';
import { rateLimitExceeded, unauthorized } from './errors/gateway-error';
import { contextOf } from './request-context';
import { sendAnswer } from './send-answer';

/** Nobody passes without a bearer token that is alive. */
export const authenticate =
  (world: World): RequestHandler =>
  (request, response, next) => {
    const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const caller = token === undefined ? undefined : world.callerWith(token);
    if (!caller) return sendAnswer(response, unauthorized);
    contextOf(response).caller = caller;
    next();
  };

/** One bucket for all endpoints. Whether Lexware counts before or after it knows the caller is an assumption. */
export const limitRate =
  (world: World): RequestHandler =>
  (_request, response, next) => {
    const { caller } = contextOf(response);
    if (caller && world.settings.rateLimit && !world.buckets.take(bucketOf(caller, world.behaviour))) return sendAnswer(response, rateLimitExceeded);
    next();
  };

const bucketOf = ({ bucket, organizationId }: Caller, { rateLimitKey }: Behaviour): string =>
  rateLimitKey === 'organization' ? `organization:${organizationId}` : bucket;
