import type { ExporterView } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { Access, AnswerLocale } from '@kontor/server-platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ExporterShelf } from '../application/exporter-shelf';
import { ExporterDto } from './connection.dto';
import { ConnectionPresenter } from './connection-presenter';

@ApiTags('connections')
@Access('viewer')
@Controller('exporters')
export class ExporterController {
  constructor(
    private readonly shelf: ExporterShelf,
    private readonly presenter: ConnectionPresenter,
  ) {}

  @Get()
  @ApiOkResponse({ type: [ExporterDto] })
  list(@AnswerLocale() locale: Locale): readonly ExporterView[] {
    return this.shelf.all.map((exporter) => this.presenter.exporter(exporter, locale));
  }
}
