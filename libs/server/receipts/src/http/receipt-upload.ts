import { platformProblem } from '@kontor/server-platform';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer from 'multer';
import type { Observable } from 'rxjs';
import { mostFilesPerUpload, mostReceiptBytes } from '../domain/limits';
import { receiptProblem } from '../domain/receipt-problems';
import { BoundedMemory } from './bounded-memory';

const limits = { files: mostFilesPerUpload, fields: 5, fieldSize: 200, fieldNameSize: 50, headerPairs: 20 };

const read = multer({ storage: new BoundedMemory(mostReceiptBytes), defParamCharset: 'utf8', limits }).array('files');

/** Storage in memory cannot fail, so whatever ends the reading is wrong with the request. */
function problemOf(fault: unknown): Error {
  if (!(fault instanceof multer.MulterError)) return platformProblem('malformed-form');
  return fault.code === 'LIMIT_FILE_COUNT' ? receiptProblem('too-many-receipt-files', { limit: mostFilesPerUpload }) : receiptProblem('receipt-upload-unreadable');
}

/** Reads the files of an upload before the route is called. */
@Injectable()
export class ReceiptUpload implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler<unknown>): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    await new Promise<void>((resolve, reject) => {
      void read(http.getRequest<Request>(), http.getResponse<Response>(), (fault?: unknown) => {
        if (fault === undefined) resolve();
        else reject(problemOf(fault));
      });
    });
    return next.handle();
  }
}
