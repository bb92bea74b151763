import type { StatementProfileView, StatementRecognition } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { Access, AnswerLocale, CurrentActor, type Actor } from '@kontor/server-platform';
import { Body, Controller, Get, HttpCode, HttpStatus, Post, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { StatementFile } from '../application/importing/statement-file';
import { StatementPreviewer } from '../application/importing/statement-previewer';
import { statementProfiles } from '../domain/profiles/statement-profiles';
import { StatementProfileDto, StatementToRecognizeDto } from './statement-import.dto';
import { StatementRecognitionDto } from './statement-recognition.dto';
import { StatementUpload } from './upload/statement-upload';
import { UploadedStatement } from './upload/uploaded';

@ApiTags('statements')
@Controller()
export class StatementProfileController {
  constructor(private readonly previewer: StatementPreviewer) {}

  @Get('statement-profiles')
  @Access('viewer')
  @ApiOkResponse({ type: [StatementProfileDto] })
  list(@AnswerLocale() locale: Locale): readonly StatementProfileView[] {
    return statementProfiles.map(({ id, name }) => ({ id, name: name[locale] }));
  }

  /** Proposes how a file could be read, and shows its first rows as they would be; keeps nothing. */
  @Post('statement-recognition')
  @Access('accountant')
  @HttpCode(HttpStatus.OK)
  @UseInterceptors(StatementUpload)
  @ApiConsumes('multipart/form-data')
  @ApiOkResponse({ type: StatementRecognitionDto })
  recognize(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @UploadedStatement() file: StatementFile, @Body() { profile, mapping, account, encoding }: StatementToRecognizeDto): Promise<StatementRecognition> {
    return this.previewer.look({ ...actor, locale }, { file, profile, mapping, account, encoding });
  }
}
