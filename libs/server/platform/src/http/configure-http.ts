import { RequestMethod, type INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { HttpSettings } from '@kontor/server-config';
import cookieParser from 'cookie-parser';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { nameRequest } from '../logging/request-id';
import { openApiDocument } from './open-api-document';
import { OpenApiPublisher } from './open-api.controller';

/** A thousand transactions of one request fit in; files come as multipart and have limits of their own. */
const largestJson = '2mb';

export const apiPrefix = 'api/v1';

const named = (request: Request, response: Response, next: NextFunction): void => {
  nameRequest(request, response);
  next();
};

const uncached = (_: Request, response: Response, next: NextFunction): void => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** The answers are data, never pages: nothing may be loaded or framed. */
const headers = (https: boolean): ReturnType<typeof helmet> =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: https,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });

/** Everything between the socket and the controllers, plus graceful shutdown. Create the application with `bodyParser: false`. */
export function configureHttp(app: INestApplication): void {
  const express = app as NestExpressApplication;
  const settings = app.get(HttpSettings);
  app.useLogger(app.get(Logger));
  // Only a proxy on this machine is believed about where a request comes from.
  express.set('trust proxy', 'loopback').disable('x-powered-by').disable('etag');
  app.use(named, uncached, headers(settings.publicUrl.startsWith('https://')), cookieParser());
  express.useBodyParser('json', { limit: largestJson });
  app.setGlobalPrefix(apiPrefix, { exclude: [{ path: 'health/{*path}', method: RequestMethod.ALL }] });
  app.enableShutdownHooks();
  app.get(OpenApiPublisher).publish(() => openApiDocument(app));
}
