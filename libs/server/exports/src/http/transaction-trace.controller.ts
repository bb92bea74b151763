import type { HistoryEntry, Page, TransactionExportView } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { Access, AnswerLocale, ApiPageOf, CurrentActor, IdPipe, PageQuery, type Actor } from '@kontor/server-platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ExportTracer } from '../application/trace/export-tracer';
import { HistoryReader } from '../application/trace/history-reader';
import { HistoryEntryDto } from './history.dto';
import { TransactionExportDto } from './transaction-export.dto';

@ApiTags('transactions')
@Access('viewer')
@Controller('transactions/:id')
export class TransactionTraceController {
  constructor(
    private readonly historian: HistoryReader,
    private readonly tracer: ExportTracer,
  ) {}

  /** What happened to it from the day it came in, newest first: who changed what, and why. */
  @Get('history')
  @ApiPageOf(HistoryEntryDto)
  history(@CurrentActor() { organizationId }: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string, @Query() query: PageQuery): Promise<Page<HistoryEntry>> {
    return this.historian.page({ organizationId, locale }, id, query);
  }

  /** How it stands with each connection, and what was written there because of it. */
  @Get('exports')
  @ApiOkResponse({ type: [TransactionExportDto] })
  exports(@CurrentActor() { organizationId }: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string): Promise<readonly TransactionExportView[]> {
    return this.tracer.trace({ organizationId, locale }, id);
  }
}
