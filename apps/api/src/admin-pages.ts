import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';

const own = ["'self'"];
const none = ["'none'"];

/** A page loads its parts from here and from nowhere else; no line of script or style stands in the page itself. */
const pagePolicy = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: own,
    baseUri: own,
    formAction: own,
    frameAncestors: none,
    objectSrc: none,
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['angular'],
  },
});

const elsewhere = /^\/(api|health)(\/|$)/i;
/** The build writes a piece of their content into the names of files, so that a name never means anything else. */
const hashedName = /-[A-Z0-9]{8}\.\w+$/;
const revalidated = 'no-cache';

const isFile = (path: string): boolean => /\.[^/]*$/.test(path) && path !== '/index.html';

function setCaching(response: Response, file: string): void {
  response.setHeader('Cache-Control', hashedName.test(file) ? 'public, max-age=31536000, immutable' : revalidated);
}

/**
 * Serves the built admin app beside the API, where it has been built. Everything under `/api` and `/health` stays with
 * the API, and so does the answer to what is not there. Call it between `configureHttp` and the start.
 */
export function serveAdminPages(app: INestApplication, folder: string): void {
  if (!existsSync(join(folder, 'index.html'))) return;
  const files = express.static(folder, { index: false, redirect: false, cacheControl: false, setHeaders: setCaching });
  const page = { root: folder, cacheControl: false, headers: { 'Cache-Control': revalidated } };
  app.use((request: Request, response: Response, next: NextFunction) => {
    const { method, path } = request;
    if (!['GET', 'HEAD'].includes(method) || elsewhere.test(path)) next();
    else if (isFile(path)) files(request, response, next);
    // Addresses without a file belong to the router in the browser; a program that wants data has lost its way.
    else if (request.accepts('html') === false) next();
    else pagePolicy(request, response, () => response.sendFile('index.html', page));
  });
}
