import type { ConnectionView } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { Access, AnswerLocale, CurrentActor, IdPipe, type Actor } from '@kontor/server-platform';
import { Body, Controller, HttpCode, HttpStatus, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ConnectionChecker } from '../application/connection-checker';
import { ConnectionSteward } from '../application/connection-steward';
import { Disconnector } from '../application/disconnector';
import { ConnectionChangeDto, ConnectionDto } from './connection.dto';
import { ConnectionPresenter } from './connection-presenter';

@ApiTags('connections')
@Access('admin')
@Controller('connections/:id')
export class ConnectionCareController {
  constructor(
    private readonly checker: ConnectionChecker,
    private readonly steward: ConnectionSteward,
    private readonly disconnector: Disconnector,
    private readonly presenter: ConnectionPresenter,
  ) {}

  /** Only what is sent changes; the rest stays. */
  @Patch()
  @ApiOkResponse({ type: ConnectionDto })
  async change(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string, @Body() { settings }: ConnectionChangeDto): Promise<ConnectionView> {
    return this.presenter.connection(await this.steward.changeSettings(actor, id, settings), locale);
  }

  @Post('check')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: ConnectionDto })
  async check(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string): Promise<ConnectionView> {
    return this.presenter.connection(await this.checker.check(actor, id), locale);
  }

  @Post('pause')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: ConnectionDto })
  async pause(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string): Promise<ConnectionView> {
    return this.presenter.connection(await this.steward.pause(actor, id), locale);
  }

  @Post('resume')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: ConnectionDto })
  async resume(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string): Promise<ConnectionView> {
    return this.presenter.connection(await this.steward.resume(actor, id), locale);
  }

  /** Soft: history and mapping stay, and come back when the same company is connected again. */
  @Post('disconnect')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: ConnectionDto })
  async disconnect(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string): Promise<ConnectionView> {
    return this.presenter.connection(await this.disconnector.disconnect(actor, id), locale);
  }
}
