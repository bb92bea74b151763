import { ProblemBook, ProblemFilter, type Problem, type ProblemDefinition } from '@kontor/server-platform';
import { Catch, HttpStatus } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { ExporterShelf } from '../application/exporter-shelf';
import { callbackQuery, homeOf, wantsPage, withTidings } from './way-home';

/** A person who comes back in vain is led to the page they set out from, which says what happened and what to do. */
@Catch()
export class CallbackFilter extends ProblemFilter {
  constructor(
    book: ProblemBook,
    logger: PinoLogger,
    private readonly shelf: ExporterShelf,
  ) {
    super(book, logger);
  }

  protected override answer(request: Request, response: Response, problem: Problem, definition: ProblemDefinition): void {
    if (!wantsPage(request)) return super.answer(request, response, problem, definition);
    const page = homeOf(callbackQuery(request), (exporterId) => this.shelf.has(exporterId));
    response.redirect(HttpStatus.SEE_OTHER, withTidings(page, { problem: problem.code }));
  }
}
