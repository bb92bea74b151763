import type { Request, RequestHandler, Response } from 'express';
import { after } from '@kontor/kernel';
import { endpointTimedOut } from '../gateway/errors/gateway-error';
import { contextOf } from '../gateway/request-context';
import { sendAnswer } from '../gateway/send-answer';
import type { World } from '../world';
import type { Fault, FaultKind } from './fault';
import { idsIn } from './read-lag';
import { refusalFor } from './refusals';
import { drip, garble, onEnd, quoteNumbers, truncate } from './spoil-ending';

/** Asks the fault list about every request and lets happen what it says. */
export const injectFaults =
  (world: World): RequestHandler =>
  (request, response, next) => {
    if (world.faults.isEmpty) return next();
    const faults = world.faults.strike(request.method, request.path);
    if (faults.length === 0) return next();
    const context = contextOf(response);
    context.faults = faults.map(({ kind }) => kind);
    context.searchLag = total(faults, 'search-lag');
    const proceed = () => (faults.some((fault) => spoil(fault, request, response, world)) ? undefined : next());
    const delay = total(faults, 'latency');
    if (delay > 0) setTimeout(proceed, delay).unref();
    else proceed();
  };

const total = (faults: readonly Fault[], kind: FaultKind): number =>
  faults.filter((fault) => fault.kind === kind).reduce((sum, { milliseconds }) => sum + milliseconds, 0);

/** True when the request ends here and must not be processed. */
function spoil(fault: Fault, request: Request, response: Response, world: World): boolean {
  const refusal = refusalFor(fault.kind, { requestId: contextOf(response).requestId, path: request.path, now: world.clock.now() });
  if (refusal) {
    sendAnswer(response, refusal);
    return true;
  }
  if (fault.kind === 'reset-before-processing') {
    request.socket.resetAndDestroy();
    return true;
  }
  spoilEnding(fault, request, response, world);
  return false;
}

function spoilEnding({ kind, milliseconds }: Fault, request: Request, response: Response, world: World): void {
  switch (kind) {
    case 'reset-after-processing':
      return onEnd(response, () => request.socket.resetAndDestroy());
    case 'timed-out-though-processed':
      return onEnd(response, () => sendAnswer(response, endpointTimedOut));
    case 'truncated-json':
      return onEnd(response, (payload) => truncate(response, payload));
    case 'malformed-json':
      return onEnd(response, (payload) => garble(response, payload));
    case 'numbers-as-text':
      return onEnd(response, (payload) => quoteNumbers(response, payload));
    case 'slow-body':
      return onEnd(response, (payload) => drip(response, payload, milliseconds));
    case 'read-lag':
      return onEnd(response, (payload) => {
        if (response.statusCode < 300) for (const id of idsIn(String(payload))) world.readLag.hide(id, after(world.clock.now(), milliseconds));
        response.end(payload);
      });
    default:
      return undefined;
  }
}
