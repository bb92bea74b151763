import type { ConnectionView, SetupReportView } from '@kontor/api-contracts';
import { Access, CurrentActor, IdPipe, type Actor } from '@kontor/server-platform';
import { Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ConnectionChecker } from '../application/connection-checker';
import { ConnectionSteward } from '../application/connection-steward';
import { Disconnector } from '../application/disconnector';
import { SetupRunner } from '../setup/setup-runner';
import { ConnectionDto, SetupReportDto } from './connection.dto';
import { ConnectionPresenter } from './connection-presenter';

@ApiTags('connections')
@Access('admin')
@Controller('connections/:id')
export class ConnectionCareController {
  constructor(
    private readonly checker: ConnectionChecker,
    private readonly steward: ConnectionSteward,
    private readonly disconnector: Disconnector,
    private readonly setup: SetupRunner,
    private readonly presenter: ConnectionPresenter,
  ) {}

  /** Runs every set-up hook again and reports on each; repeating it is harmless. */
  @Post('set-up')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: [SetupReportDto] })
  async setUp(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<readonly SetupReportView[]> {
    const reports = await this.setup.run(actor, id);
    return reports.map((report) => this.presenter.report(report, actor.locale));
  }

  @Get('set-up')
  @Access('viewer')
  @ApiOkResponse({ type: [SetupReportDto] })
  async reports(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<readonly SetupReportView[]> {
    const reports = await this.setup.reports(actor.organizationId, id);
    return reports.map((report) => this.presenter.report(report, actor.locale));
  }

  @Post('check')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: ConnectionDto })
  async check(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ConnectionView> {
    return this.presenter.connection(await this.checker.check(actor, id), actor.locale);
  }

  @Post('pause')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: ConnectionDto })
  async pause(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ConnectionView> {
    return this.presenter.connection(await this.steward.pause(actor, id), actor.locale);
  }

  @Post('resume')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: ConnectionDto })
  async resume(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ConnectionView> {
    return this.presenter.connection(await this.steward.resume(actor, id), actor.locale);
  }

  /** Soft: history and mapping stay, and come back when the same company is connected again. */
  @Post('disconnect')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: ConnectionDto })
  async disconnect(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ConnectionView> {
    return this.presenter.connection(await this.disconnector.disconnect(actor, id), actor.locale);
  }
}
