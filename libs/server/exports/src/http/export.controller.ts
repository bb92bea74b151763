import type { LaneCounts, PreviewView, ValidationView } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { Access, AnswerLocale, CurrentActor, IdPipe, type Actor } from '@kontor/server-platform';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ExportPreviewer } from '../application/export-previewer';
import { LaneReader } from '../application/lane-reader';
import { PreviewDto, ValidationDto } from './preview.dto';
import { LaneCountsDto } from './run.dto';
import { PreviewRequestDto, SelectionDto } from './selection.dto';

/** Looking before exporting; nothing here writes anything. */
@ApiTags('exports')
@Access('viewer')
@Controller('connections/:id')
export class ExportController {
  constructor(
    private readonly previewer: ExportPreviewer,
    private readonly lanes: LaneReader,
  ) {}

  @Get('lanes')
  @ApiOkResponse({ type: LaneCountsDto })
  counts(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string): Promise<LaneCounts> {
    return this.lanes.counts(organizationId, id);
  }

  /** What stands in the way, grouped by cause. */
  @Post('validation')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: ValidationDto })
  validate(@CurrentActor() { organizationId }: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string, @Body() selection: SelectionDto): Promise<ValidationView> {
    return this.previewer.validate({ organizationId, locale }, id, selection);
  }

  /** The exact remote operations, their number and how long they take. */
  @Post('preview')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: PreviewDto })
  preview(@CurrentActor() { organizationId }: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string, @Body() { plans, ...selection }: PreviewRequestDto): Promise<PreviewView> {
    return this.previewer.preview({ organizationId, locale }, id, selection, plans);
  }
}
