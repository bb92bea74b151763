import { platformProblem } from '@kontor/server-platform';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer, { memoryStorage, MulterError } from 'multer';
import type { Observable } from 'rxjs';
import { codingProblem } from '../domain/problems';

const megabytes = 5;
const limits = { files: 1, fields: 5, fieldSize: 200, fieldNameSize: 50, fileSize: megabytes * 1024 * 1024 };
const read = multer({ storage: memoryStorage(), limits }).single('file');

/** Storage in memory cannot fail, so whatever ends the reading is wrong with the request. */
function problemOf(fault: unknown): Error {
  if (!(fault instanceof MulterError)) return platformProblem('malformed-form');
  return fault.code === 'LIMIT_FILE_SIZE' ? codingProblem('reference-file-too-large', { limit: megabytes }) : codingProblem('reference-file-missing');
}

/** Reads the file of an upload before the route is called. */
@Injectable()
export class ReferenceUpload implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler<unknown>): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    await new Promise<void>((resolve, reject) => {
      void read(request, http.getResponse<Response>(), (fault?: unknown) => {
        if (fault === undefined) resolve();
        else reject(problemOf(fault));
      });
    });
    if (!request.file) throw codingProblem('reference-file-missing');
    return next.handle();
  }
}
