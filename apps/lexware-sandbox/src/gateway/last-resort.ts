import type { ErrorRequestHandler } from 'express';
import { MulterError } from 'multer';
import { internalServerError, payloadTooLarge, unsupportedMediaType } from './errors/gateway-error';
import { legacyBadRequest, notAcceptable, refused } from './errors/legacy-error';
import { contextOf } from './request-context';
import { sendAnswer } from './send-answer';

/** Answers what no handler could: bodies that cannot be read, and defects of the sandbox itself. */
export const lastResort: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  if (response.headersSent || response.destroyed) return;
  const { requestId } = contextOf(response);
  if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE') return sendAnswer(response, notAcceptable(requestId, [refused('max_file_size_exceeded', null)]));
  const status = statusOf(error);
  if (status === 413) return sendAnswer(response, payloadTooLarge);
  if (status === 415) return sendAnswer(response, unsupportedMediaType);
  if (status === 400 || isBrokenForm(error)) return sendAnswer(response, legacyBadRequest(requestId, null, 'The body could not be read'));
  reportDefect(error);
  sendAnswer(response, internalServerError);
};

/** The body parser says by a status what it could not read. */
const statusOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined);

/** The multipart parser throws bare errors for forms that break off or have no boundary. */
const isBrokenForm = (error: unknown): boolean =>
  error instanceof MulterError || (error instanceof Error && /Unexpected end of form|Malformed part header|Boundary not found|Malformed content type/i.test(error.message));

function reportDefect(error: unknown): void {
  const stack = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${JSON.stringify({ level: 'error', message: 'Request failed', stack })}\n`);
}
