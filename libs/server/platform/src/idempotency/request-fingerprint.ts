import { createHash } from 'node:crypto';
import { canonicalJson } from '@kontor/kernel';
import type { Request } from 'express';

interface UploadedFile {
  readonly fieldname: string;
  readonly originalname: string;
  readonly buffer: Buffer;
}

const isFile = (value: unknown): value is UploadedFile => typeof value === 'object' && value !== null && 'buffer' in value && Buffer.isBuffer(value.buffer);

const hash = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Files of a multipart request; they count by their bytes. */
function filesOf({ file, files }: Request): readonly object[] {
  const all: readonly unknown[] = Array.isArray(files) ? files : [...Object.values(files ?? {}).flat(), file];
  return all.filter(isFile).map(({ fieldname, originalname, buffer }) => ({ fieldname, originalname, sha256: hash(buffer) }));
}

const bodyOf = ({ body }: { readonly body?: unknown }): unknown => body ?? null;

/** Equal for requests that ask for the same: parameters, query, body and files, whatever the order of their members. */
export const requestFingerprint = (request: Request): string =>
  hash(canonicalJson({ params: { ...request.params }, query: { ...request.query }, body: bodyOf(request), files: filesOf(request) }));

/** Method and pattern, `POST /api/v1/imports/:id`. */
export function routeOf(request: Request): string {
  const route: unknown = request.route;
  const pattern: unknown = typeof route === 'object' && route !== null && 'path' in route ? route.path : undefined;
  return `${request.method} ${typeof pattern === 'string' ? pattern : request.path}`;
}
