import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { World } from '../world';
import { openContext, type RequestContext } from './request-context';

/** Gives every request its ids and, once it is over, its line in the log. */
export const stampRequests =
  (world: World): RequestHandler =>
  (request, response, next) => {
    const context = openContext(response, randomUUID());
    const startedAt = performance.now();
    response.setHeader('x-amzn-RequestId', context.requestId);
    response.setHeader('x-amz-apigw-id', Buffer.from(context.requestId.slice(0, 11)).toString('base64'));
    const { method, path } = request;
    response.once('close', () => logRequest(world, context, { method, path, status: sentStatus(response), startedAt }));
    next();
  };

/** The admin plane is not logged: it is no traffic of the imitated API. */
export const stampAdminRequests: RequestHandler = (_request, response, next) => {
  openContext(response, randomUUID());
  next();
};

const sentStatus = (response: Response): number => (response.writableFinished ? response.statusCode : 0);

interface Ending {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly startedAt: number;
}

function logRequest(world: World, context: RequestContext, { startedAt, ...ending }: Ending): void {
  world.log.add({
    ...ending,
    requestId: context.requestId,
    at: world.clock.now(),
    route: context.route,
    organizationId: context.caller?.organizationId,
    milliseconds: Math.round((performance.now() - startedAt) * 10) / 10,
    faults: context.faults,
  });
}
