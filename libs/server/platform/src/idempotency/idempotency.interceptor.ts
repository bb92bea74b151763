import { HttpException, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { identityOf } from '../access/request-identity';
import { UndeclaredIdentityError } from '../access/current-actor';
import { platformProblem } from '../problems/platform-problems';
import { Problem } from '../problems/problem';
import { IdempotencyKeeper } from './idempotency-keeper';
import type { KeyedRequest, StoredAnswer } from './idempotency-key.entity';
import { requestFingerprint, routeOf } from './request-fingerprint';

const keyHeader = 'idempotency-key';
const keyForm = /^[\x21-\x7e]{8,128}$/;
const retryAfterSeconds = 2;

/** Runs a creating request once per `Idempotency-Key`. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly keeper: IdempotencyKeeper) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const key = request.headers[keyHeader];
    if (key === undefined) return next.handle();
    return from(this.answer(keyed(request, String(key)), response, next));
  }

  private async answer(request: KeyedRequest, response: Response, next: CallHandler<unknown>): Promise<unknown> {
    const admission = await this.keeper.begin(request);
    switch (admission.kind) {
      case 'first':
        return this.runOnce(request.organizationId, admission.id, response, next);
      case 'answered':
        return replay(admission.answer, response);
      case 'other-request':
        throw platformProblem('idempotency-key-reused');
      case 'running':
        throw platformProblem('still-running', {}, { retryAfterSeconds });
      case 'in-doubt':
        throw platformProblem('outcome-unknown');
    }
  }

  private async runOnce(organizationId: string, id: string, response: Response, next: CallHandler<unknown>): Promise<unknown> {
    const result = await lastValueFrom(next.handle(), { defaultValue: undefined }).catch(async (fault: unknown) => {
      // A refusal happens before anything is written; any other fault may have come after a commit.
      if (fault instanceof Problem || fault instanceof HttpException) await this.keeper.release(organizationId, id);
      else await this.keeper.doubt(organizationId, id);
      throw fault;
    });
    await this.keeper.finish(organizationId, id, { status: response.statusCode, body: result === undefined ? null : JSON.stringify(result) });
    return result;
  }
}

function keyed(request: Request, key: string): KeyedRequest {
  const { actor } = identityOf(request);
  if (!actor) throw new UndeclaredIdentityError('an idempotency key', '@Access()');
  if (!keyForm.test(key)) throw platformProblem('invalid-idempotency-key');
  return { organizationId: actor.organizationId, route: routeOf(request), key, requestHash: requestFingerprint(request) };
}

function replay({ status, body }: StoredAnswer, response: Response): unknown {
  response.status(status).setHeader('Idempotency-Replayed', 'true');
  return body === null ? undefined : JSON.parse(body);
}
