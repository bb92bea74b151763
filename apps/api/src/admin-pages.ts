import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';

const own = ["'self'"];
const none = ["'none'"];

/**
 * A page loads its parts from here and from nowhere else. No script stands in the page; components bring styles of their
 * own at run time, which carry the number only this answer knows.
 */
const pagePolicy = (nonce: string): ReturnType<typeof helmet.contentSecurityPolicy> =>
  helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: own,
      styleSrc: [...own, `'nonce-${nonce}'`],
      imgSrc: [...own, 'blob:', 'data:'], // receipts are shown from memory, and the logos of plugins are pictures as text
      baseUri: own,
      formAction: own,
      frameAncestors: none,
      objectSrc: none,
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['angular', 'angular#components', 'default', 'kontor'],
    },
  });

/** Where the program begins in the page; Angular reads from it which number the styles must carry. */
const root = '<kontor-root';
const withNonce = (page: string, nonce: string): string => page.replace(root, `${root} ngCspNonce="${nonce}"`);

const elsewhere = /^\/(api|health)(\/|$)/i;
/** The build writes a piece of their content into the names of files, so that a name never means anything else. */
const hashedName = /-[A-Z0-9]{8}\.\w+$/;
const revalidated = 'no-cache';

const isFile = (path: string): boolean => /\.[^/]*$/.test(path) && path !== '/index.html';

function setCaching(response: Response, file: string): void {
  response.setHeader('Cache-Control', hashedName.test(file) ? 'public, max-age=31536000, immutable' : revalidated);
}

/** The page is never kept by the browser: its number is for one answer only. */
function answerWith(page: string, request: Request, response: Response): void {
  const nonce = randomBytes(16).toString('base64');
  pagePolicy(nonce)(request, response, () => response.setHeader('Cache-Control', 'no-store').type('html').send(withNonce(page, nonce)));
}

/**
 * Serves the built admin app beside the API, where it has been built. Everything under `/api` and `/health` stays with
 * the API, and so does the answer to what is not there. Call it between `configureHttp` and the start.
 */
export function serveAdminPages(app: INestApplication, folder: string): void {
  if (!existsSync(join(folder, 'index.html'))) return;
  const files = express.static(folder, { index: false, redirect: false, cacheControl: false, setHeaders: setCaching });
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  app.use((request: Request, response: Response, next: NextFunction) => {
    const { method, path } = request;
    if (!['GET', 'HEAD'].includes(method) || elsewhere.test(path)) next();
    else if (isFile(path)) files(request, response, next);
    // Addresses without a file belong to the router in the browser; a program that wants data has lost its way.
    else if (request.accepts('html') === false) next();
    else answerWith(page, request, response);
  });
}
