import { hasRole } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { AnswerLocale, CurrentSession, SignedIn, type Actor, type LiveSession } from '@kontor/server-platform';
import { Controller, Get, HttpStatus, Req, Res, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { SignInFinisher } from '../sign-in/sign-in-finisher';
import { CallbackFilter } from './callback-filter';
import { ConnectionDto } from './connection.dto';
import { ConnectionPresenter } from './connection-presenter';
import { callbackQuery, tabOf, wantsPage, withTidings } from './way-home';

/** An admin of the organization named in the state, or nobody. */
const adminIn =
  ({ userId, locale, memberships }: LiveSession) =>
  (organizationId: string): Actor | undefined => {
    const membership = memberships.find((own) => own.organizationId === organizationId);
    return membership && hasRole(membership.role, 'admin') ? { kind: 'user', id: userId, organizationId, role: membership.role, locale } : undefined;
  };

@ApiTags('connections')
@Controller('connections/oauth')
@UseFilters(CallbackFilter)
export class OAuthCallbackController {
  constructor(
    private readonly finisher: SignInFinisher,
    private readonly presenter: ConnectionPresenter,
  ) {}

  /** Where the accounting system sends the browser back to. The organization is the one the sign-in was begun for. */
  @Get('callback')
  @SignedIn()
  @ApiOperation({ description: 'Programs get JSON. A browser, which accepts `text/html`, is led to the page of the accounting system: with `connection`, or with the code of the `problem`.' })
  @ApiOkResponse({ type: ConnectionDto })
  @ApiResponse({ status: HttpStatus.SEE_OTHER, description: 'For browsers: the page of the accounting system in the admin app.' })
  async callback(@CurrentSession() session: LiveSession, @AnswerLocale() locale: Locale, @Req() request: Request, @Res() response: Response): Promise<void> {
    const connection = await this.finisher.finish(adminIn(session), callbackQuery(request));
    if (wantsPage(request)) response.redirect(HttpStatus.SEE_OTHER, withTidings(tabOf(connection.exporterId), { connection: connection.id }));
    else response.json(this.presenter.connection(connection, locale));
  }
}
