import type { PreviewView, RunView } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { Access, AnswerLocale, CurrentActor, Idempotent, IdPipe, type Actor } from '@kontor/server-platform';
import { Body, Controller, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ElsewhereMarker } from '../application/elsewhere-marker';
import { ExportPreviewer } from '../application/export-previewer';
import { RunReader } from '../application/run-reader';
import { RunStarter } from '../application/run-starter';
import { PreviewDto } from './preview.dto';
import { RunDto } from './run.dto';
import { ChosenTransactionsDto, ElsewhereWishDto } from './taking-back.dto';

const mostPlans = 200;

/** Runs that are no export of their own: what was exported by other means, and what is added to an export. */
@ApiTags('exports')
@Access('accountant')
@Controller('connections/:id')
export class LateController {
  constructor(
    private readonly marker: ElsewhereMarker,
    private readonly starter: RunStarter,
    private readonly previewer: ExportPreviewer,
    private readonly runs: RunReader,
  ) {}

  /** Notes that open transactions are exported already, by other means. Nothing is sent. */
  @Post('elsewhere')
  @Idempotent()
  @ApiCreatedResponse({ type: RunDto })
  async mark(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string, @Body() wish: ElsewhereWishDto): Promise<RunView> {
    return this.runs.get({ ...actor, locale }, await this.marker.mark(actor, id, wish));
  }

  /** What receipts that came after the export would add; nothing is sent. */
  @Post('late-receipts/preview')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: PreviewDto })
  preview(@CurrentActor() { organizationId }: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string, @Body() { transactionIds }: ChosenTransactionsDto): Promise<PreviewView> {
    return this.previewer.preview({ organizationId, locale }, id, { transactionIds }, mostPlans, true);
  }

  /** Adds receipts that came after the export to what stands there, in a run of its own. */
  @Post('late-receipts')
  @Idempotent()
  @ApiCreatedResponse({ type: RunDto })
  async add(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string, @Body() { transactionIds }: ChosenTransactionsDto): Promise<RunView> {
    return this.runs.get({ ...actor, locale }, await this.starter.startLate(actor, id, transactionIds));
  }
}
