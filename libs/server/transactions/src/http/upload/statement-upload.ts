import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { platformProblem } from '@kontor/server-platform';
import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import { from, mergeMap, finalize, type Observable } from 'rxjs';
import { STATEMENT_LIMITS, type ImportLimits } from '../../application/importing/statement-limits';
import { transactionProblem } from '../../domain/transaction-problems';
import { receivedWith, StatementStorage } from './statement-storage';

const megabyte = 1024 * 1024;
const limitsOfFields = { files: 1, fields: 10, fieldSize: 100 * 1024, fieldNameSize: 100 };
const notOneFile: readonly string[] = ['LIMIT_UNEXPECTED_FILE', 'LIMIT_FILE_COUNT'];

/**
 * Receives the file of a request on disk before the route runs, and lets go of it afterwards. Name, size and digest stand
 * in the body, so that an idempotency key tells one file from another.
 */
@Injectable()
export class StatementUpload implements NestInterceptor {
  private readonly receive: ReturnType<multer.Multer['single']>;

  constructor(@Inject(STATEMENT_LIMITS) private readonly limits: ImportLimits) {
    const limited = { ...limitsOfFields, fileSize: limits.megabytes * megabyte };
    this.receive = multer({ storage: new StatementStorage(), limits: limited, defParamCharset: 'utf8' }).single('file');
  }

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    return from(this.take(request, http.getResponse<Response>())).pipe(
      mergeMap(() => next.handle()),
      finalize(() => void receivedWith(request)?.close()),
    );
  }

  private async take(request: Request, response: Response): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.receive(request, response, (error: unknown) => (error === undefined ? resolve() : reject(this.problemOf(error))));
    });
    const file = receivedWith(request);
    if (!file) throw transactionProblem('statement-missing');
    const { name, bytes, sha256 } = file;
    request.body = { ...(request.body as object), file: { name, bytes, sha256 } };
  }

  private problemOf(error: unknown): Error {
    if (!(error instanceof Error)) return new TypeError('An upload failed with what is no error');
    if (error instanceof MulterError) {
      if (error.code === 'LIMIT_FILE_SIZE') return transactionProblem('statement-too-large', { limit: this.limits.megabytes });
      return notOneFile.includes(error.code) ? transactionProblem('statement-not-one') : platformProblem('malformed-form');
    }
    // Faults of the disk carry the code of the system; without one it is the form that cannot be read.
    return 'code' in error ? error : platformProblem('malformed-form');
  }
}
