import type { SetupReportView } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { Access, AnswerLocale, CurrentActor, IdPipe, type Actor } from '@kontor/server-platform';
import { Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ConnectionFinder } from '../application/connection-finder';
import { SetupReports } from '../setup/setup-reports';
import { SetupRunner } from '../setup/setup-runner';
import { SetupReportDto } from './connection.dto';
import { ConnectionPresenter } from './connection-presenter';

@ApiTags('connections')
@Controller('connections/:id/set-up')
export class SetUpController {
  constructor(
    private readonly setup: SetupRunner,
    private readonly reports: SetupReports,
    private readonly finder: ConnectionFinder,
    private readonly presenter: ConnectionPresenter,
  ) {}

  /** Runs every set-up hook again and reports on each; repeating it is harmless. */
  @Post()
  @Access('admin')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: [SetupReportDto] })
  async run(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string): Promise<readonly SetupReportView[]> {
    const reports = await this.setup.run(actor, id);
    return reports.map((report) => this.presenter.report(report, locale));
  }

  /** What each hook did the last time. */
  @Get()
  @Access('viewer')
  @ApiOkResponse({ type: [SetupReportDto] })
  async read(@CurrentActor() { organizationId }: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string): Promise<readonly SetupReportView[]> {
    const connection = await this.finder.get(organizationId, id);
    const reports = await this.reports.of(organizationId, connection.id);
    return reports.map((report) => this.presenter.report(report, locale));
  }
}
