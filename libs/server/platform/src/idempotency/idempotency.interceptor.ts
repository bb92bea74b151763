import { HttpException, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { identityOf } from '../access/request-identity';
import { UndeclaredIdentityError } from '../access/current-actor';
import { platformProblem } from '../problems/platform-problems';
import { Problem } from '../problems/problem';
import { AnswerSeal } from './answer-seal';
import { IdempotencyKeeper, type Admission } from './idempotency-keeper';
import type { KeyedRequest, StoredAnswer } from './idempotency-key.entity';
import { requestFingerprint, routeOf } from './request-fingerprint';

/** Whether the answer of a route holds a secret. Every route that is idempotent has it. */
export const answerSecrecyKey = 'kontor:answer-secrecy';

const keyHeader = 'idempotency-key';
const keyForm = /^[\x21-\x7e]{8,128}$/;
const retryAfterSeconds = 2;

type Asked = KeyedRequest & { readonly isSecret: boolean };

/** Runs a creating request once per `Idempotency-Key`. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly keeper: IdempotencyKeeper,
    private readonly seal: AnswerSeal,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const key = request.headers[keyHeader];
    if (key === undefined) return next.handle();
    const isSecret = this.reflector.get<boolean>(answerSecrecyKey, context.getHandler());
    return from(this.answer({ ...keyed(request, String(key)), isSecret }, response, next));
  }

  private async answer(request: Asked, response: Response, next: CallHandler<unknown>): Promise<unknown> {
    const admission = await this.keeper.begin(request);
    switch (admission.kind) {
      case 'first':
        return this.runOnce({ ...request, id: admission.id }, response, next);
      case 'answered':
        return replay(this.opened(request, admission), response);
      case 'other-request':
        throw platformProblem('idempotency-key-reused');
      case 'running':
        throw platformProblem('still-running', {}, { retryAfterSeconds });
      case 'in-doubt':
        throw platformProblem('outcome-unknown');
    }
  }

  private opened({ organizationId, isSecret }: Asked, { id, answer }: Extract<Admission, { kind: 'answered' }>): StoredAnswer {
    const opened = isSecret ? this.seal.open(answer, { organizationId, id }) : answer;
    if (!opened) throw platformProblem('outcome-unknown');
    return opened;
  }

  private async runOnce({ organizationId, id, isSecret }: Asked & { readonly id: string }, response: Response, next: CallHandler<unknown>): Promise<unknown> {
    const result = await lastValueFrom(next.handle(), { defaultValue: undefined }).catch(async (fault: unknown) => {
      // A refusal happens before anything is written; any other fault may have come after a commit.
      if (fault instanceof Problem || fault instanceof HttpException) await this.keeper.release(organizationId, id);
      else await this.keeper.doubt(organizationId, id);
      throw fault;
    });
    const answer = { status: response.statusCode, body: result === undefined ? null : JSON.stringify(result) };
    await this.keeper.finish(organizationId, id, isSecret ? this.seal.seal(answer, { organizationId, id }) : answer);
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
