import type { Page, StatementErrorView, StatementImportResult, StatementImportView } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { Access, AnswerLocale, ApiPageOf, CurrentActor, IdPipe, Idempotent, PageQuery, type Actor } from '@kontor/server-platform';
import { Body, Controller, Get, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ImportReader } from '../application/importing/import-reader';
import type { StatementFile } from '../application/importing/statement-file';
import { StatementImporter } from '../application/importing/statement-importer';
import { NewStatementImportDto, StatementErrorDto, StatementImportDto, StatementImportResultDto } from './statement-import.dto';
import { StatementUpload } from './upload/statement-upload';
import { UploadedStatement } from './upload/uploaded';

@ApiTags('statements')
@Access('viewer')
@Controller('statement-imports')
export class StatementImportController {
  constructor(
    private readonly importer: StatementImporter,
    private readonly imports: ImportReader,
  ) {}

  /** Importing the same file again adds nothing, with and without an idempotency key. */
  @Post()
  @Access('accountant')
  @Idempotent()
  @UseInterceptors(StatementUpload)
  @ApiConsumes('multipart/form-data')
  @ApiCreatedResponse({ type: StatementImportResultDto })
  async import(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @UploadedStatement() file: StatementFile, @Body() { profile, mapping, account, encoding }: NewStatementImportDto): Promise<StatementImportResult> {
    return this.imports.result({ ...actor, locale }, await this.importer.import(actor, { file, profile, mapping, account, encoding }));
  }

  @Get()
  @ApiPageOf(StatementImportDto)
  list(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Query() query: PageQuery): Promise<Page<StatementImportView>> {
    return this.imports.page({ ...actor, locale }, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: StatementImportResultDto })
  read(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string): Promise<StatementImportResult> {
    return this.imports.result({ ...actor, locale }, id);
  }

  @Get(':id/errors')
  @ApiPageOf(StatementErrorDto)
  errors(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string, @Query() query: PageQuery): Promise<Page<StatementErrorView>> {
    return this.imports.errors({ ...actor, locale }, id, query);
  }
}
