import type { RequestHandler } from 'express';

/** Whatever is no mere reading may have changed something. */
export const noteChanges =
  (changed: () => void): RequestHandler =>
  ({ method }, response, next) => {
    if (method !== 'GET' && method !== 'HEAD') response.once('close', changed);
    next();
  };
