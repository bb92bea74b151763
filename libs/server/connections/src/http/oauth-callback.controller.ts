import { hasRole, type ConnectionView } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { AnswerLocale, CurrentSession, SignedIn, type Actor, type LiveSession } from '@kontor/server-platform';
import { Controller, Get, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { SignInFinisher } from '../sign-in/sign-in-finisher';
import { ConnectionDto } from './connection.dto';
import { ConnectionPresenter } from './connection-presenter';

/** An admin of the organization named in the state, or nobody. */
const adminIn =
  ({ userId, locale, memberships }: LiveSession) =>
  (organizationId: string): Actor | undefined => {
    const membership = memberships.find((own) => own.organizationId === organizationId);
    return membership && hasRole(membership.role, 'admin') ? { kind: 'user', id: userId, organizationId, role: membership.role, locale } : undefined;
  };

@ApiTags('connections')
@Controller('connections/oauth')
export class OAuthCallbackController {
  constructor(
    private readonly finisher: SignInFinisher,
    private readonly presenter: ConnectionPresenter,
  ) {}

  /** Where the accounting system sends the browser back to. The organization is the one the sign-in was begun for. */
  @Get('callback')
  @SignedIn()
  @ApiOkResponse({ type: ConnectionDto })
  async callback(@CurrentSession() session: LiveSession, @AnswerLocale() locale: Locale, @Req() request: Request): Promise<ConnectionView> {
    const query = new URL(request.originalUrl, 'http://callback.invalid').searchParams;
    const connection = await this.finisher.finish(adminIn(session), query);
    return this.presenter.connection(connection, locale);
  }
}
