import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { SessionView } from '@kontor/api-contracts';
import type { Request, Response } from 'express';
import { Public, SignedIn } from '../access/access-rule';
import { CurrentSession } from '../access/current-actor';
import type { LiveSession } from '../access/request-identity';
import { SessionCookie } from './session-cookie';
import { SessionKeeper } from './session-keeper';
import { SessionPresenter } from './session-presenter';
import { SessionDto, SignInDto } from './session.dto';
import { SignInDesk } from './sign-in-desk';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly desk: SignInDesk,
    private readonly sessions: SessionKeeper,
    private readonly cookie: SessionCookie,
    private readonly presenter: SessionPresenter,
  ) {}

  @Post()
  @Public('Signing in is how somebody becomes known.')
  @ApiCreatedResponse({ type: SessionDto })
  async signIn(@Body() body: SignInDto, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionView> {
    const { key, session } = await this.desk.signIn(body, { address: request.ip ?? '', former: this.cookie.read(request) });
    this.cookie.set(response, key, session.expiresAt);
    return this.presenter.present(session);
  }

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: SessionDto })
  show(@CurrentSession() session: LiveSession): Promise<SessionView> {
    return this.presenter.present(session);
  }

  @Delete()
  @SignedIn()
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const key = this.cookie.read(request);
    if (key) await this.sessions.end(key);
    this.cookie.clear(response);
  }
}
