import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { StatementFile } from '../../application/importing/statement-file';
import { receivedWith } from './statement-storage';

/** A defect: the route asks for a file it does not receive. */
export class UndeclaredUploadError extends Error {
  constructor() {
    super('The route asks for the uploaded statement but does not use the interceptor StatementUpload');
    this.name = 'UndeclaredUploadError';
  }
}

/** The file of the request. Needs the interceptor `StatementUpload` on the route. */
export const UploadedStatement = createParamDecorator((_: unknown, context: ExecutionContext): StatementFile => {
  const file = receivedWith(context.switchToHttp().getRequest<Request>());
  if (!file) throw new UndeclaredUploadError();
  return file;
});
