import type { Request, RequestHandler, Response } from 'express';
import type { Answer } from '../gateway/answer';
import { disguisedThrottle, endpointTimedOut, rateLimitExceeded, serviceUnavailable } from '../gateway/errors/gateway-error';
import { contextOf } from '../gateway/request-context';
import { sendAnswer } from '../gateway/send-answer';
import type { World } from '../world';
import type { Fault, FaultKind } from './fault';
import { onEnd, truncate } from './spoil-ending';

const refusals: Partial<Record<FaultKind, Answer>> = {
  'rate-limited': rateLimitExceeded,
  'throttled-in-disguise': disguisedThrottle,
  unavailable: serviceUnavailable,
};

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
    const proceed = () => (spoil(faults, request, response) ? undefined : next());
    const delay = total(faults, 'latency');
    if (delay > 0) setTimeout(proceed, delay);
    else proceed();
  };

const total = (faults: readonly Fault[], kind: FaultKind): number =>
  faults.filter((fault) => fault.kind === kind).reduce((sum, { milliseconds }) => sum + milliseconds, 0);

/** True when the request ends here and must not be processed. */
function spoil(faults: readonly Fault[], request: Request, response: Response): boolean {
  for (const { kind } of faults) {
    const refusal = refusals[kind];
    if (refusal) {
      sendAnswer(response, refusal);
      return true;
    }
    if (kind === 'reset-before-processing') {
      request.socket.resetAndDestroy();
      return true;
    }
    if (kind === 'reset-after-processing') onEnd(response, () => request.socket.resetAndDestroy());
    if (kind === 'timed-out-though-processed') onEnd(response, () => sendAnswer(response, endpointTimedOut));
    if (kind === 'truncated-json') onEnd(response, (payload) => truncate(response, payload));
  }
  return false;
}
