import express, { type Request, type RequestHandler } from 'express';
import multer, { memoryStorage } from 'multer';
import { unsupportedMediaType } from './errors/gateway-error';
import type { Route } from './route';
import { sendAnswer } from './send-answer';
import type { Upload } from './upload';

const readText = express.text({ type: () => true, limit: '10mb' });

/** More than any file may have: what is merely too large gets its proper answer from the resource. */
const readForm = multer({ storage: memoryStorage(), defParamCharset: 'utf8', limits: { fileSize: 32 * 1024 * 1024 } }).any();

const requireType =
  (...types: string[]): RequestHandler =>
  (request, response, next) => {
    const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (!types.some((wanted) => type === wanted || (wanted.startsWith('+') && type.endsWith(wanted)))) return sendAnswer(response, unsupportedMediaType);
    next();
  };

/** Boundaries may have signs that belong into quotes, and many clients leave the quotes out. */
const quoteBoundary: RequestHandler = (request, _response, next) => {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]*)"|([^;]*))/i.exec(request.headers['content-type'] ?? '') ?? [];
  const boundary = quoted ?? bare?.trim();
  if (boundary) request.headers['content-type'] = `multipart/form-data; boundary="${boundary}"`;
  next();
};

/** What runs before a handler so that its body is there. */
export const bodyReaders: Readonly<Record<Route['takes'], readonly RequestHandler[]>> = {
  nothing: [],
  json: [requireType('application/json', '+json'), readText],
  form: [readText],
  upload: [requireType('multipart/form-data'), quoteBoundary, readForm],
};

export function bodyText(request: Request): string {
  const body: unknown = request.body;
  return typeof body === 'string' ? body : '';
}

export function uploadOf(request: Request): Upload {
  const files = Array.isArray(request.files) ? request.files : [];
  const file = files.find(({ fieldname }) => fieldname === 'file');
  const fields = Object.entries((request.body ?? {}) as Readonly<Record<string, unknown>>);
  return {
    file: file && { fileName: file.originalname, bytes: file.buffer },
    fields: Object.fromEntries(fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
  };
}
