import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { preferredLocale } from '../access/request-identity';
import { requestIdOf } from '../logging/request-id';
import { problemBehind } from './http-faults';
import { platformProblem, platformProblems } from './platform-problems';
import type { Problem } from './problem';
import { ProblemBook } from './problem-book';
import type { ProblemDefinition } from './problem-catalogue';
import { problemDocument } from './problem-document';
import { answerLocale } from './request-locale';

/** Turns whatever ends a request into one problem+json answer; the only place that chooses it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly book: ProblemBook,
    private readonly logger: PinoLogger,
  ) {}

  catch(fault: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = problemBehind(fault);
    const definition = problem && this.book.find(problem.code);
    if (problem && definition) {
      this.logger.info({ ...named(request), code: problem.code }, 'request refused');
      this.answer(request, response, problem, definition);
    } else {
      this.logger.error({ ...named(request), err: fault, unregisteredCode: problem?.code }, 'request failed by a defect');
      this.answer(request, response, platformProblem('defect'), platformProblems.defect);
    }
  }

  /** A route that people reach with their browser may lead them to a page instead. */
  protected answer(request: Request, response: Response, problem: Problem, definition: ProblemDefinition): void {
    answerWith(request, response, problem, definition);
  }
}

/** What fails before the request's own logger is there, such as unreadable JSON, has to be named here. */
const named = (request: Request): object => ('log' in request ? {} : { requestId: requestIdOf(request) });

function answerWith(request: Request, response: Response, problem: Problem, definition: ProblemDefinition): void {
  if (response.headersSent) {
    // A stream that is under way can only be cut: its status is long gone.
    response.destroy();
    return;
  }
  const locale = answerLocale(request, preferredLocale(request));
  const { retryAfterSeconds } = problem.extras;
  if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(retryAfterSeconds));
  response
    .status(definition.status)
    .setHeader('Content-Language', locale)
    .setHeader('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problemDocument(problem, definition, { locale, requestId: requestIdOf(request) })));
}
