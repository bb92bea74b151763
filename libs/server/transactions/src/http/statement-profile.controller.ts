import type { StatementProfileView, StatementRecognition } from '@kontor/api-contracts';
import { Access, CurrentActor, type Actor } from '@kontor/server-platform';
import { Body, Controller, Get, HttpCode, HttpStatus, Post, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { StatementFile } from '../application/importing/statement-file';
import { profileName } from '../domain/profiles/profile-name';
import { statementProfiles } from '../domain/profiles/statement-profiles';
import { recognizeStatement } from '../domain/statement-recognizer';
import { StatementProfileDto, StatementRecognitionDto, StatementToRecognizeDto } from './statement-import.dto';
import { StatementUpload } from './upload/statement-upload';
import { UploadedStatement } from './upload/uploaded';

@ApiTags('statements')
@Controller()
export class StatementProfileController {
  @Get('statement-profiles')
  @Access('viewer')
  @ApiOkResponse({ type: [StatementProfileDto] })
  list(@CurrentActor() { locale }: Actor): readonly StatementProfileView[] {
    return statementProfiles.map(({ id, name }) => ({ id, name: name[locale] }));
  }

  /** Proposes how a file could be read; keeps nothing. */
  @Post('statement-recognition')
  @Access('accountant')
  @HttpCode(HttpStatus.OK)
  @UseInterceptors(StatementUpload)
  @ApiConsumes('multipart/form-data')
  @ApiOkResponse({ type: StatementRecognitionDto })
  async recognize(@CurrentActor() { locale }: Actor, @UploadedStatement() file: StatementFile, @Body() _: StatementToRecognizeDto): Promise<StatementRecognition> {
    const recognition = await recognizeStatement(await file.beginning());
    if (recognition.outcome !== 'recognized') return { profile: null, sentence: recognition.sentence[locale] };
    const name = profileName(recognition.profile)[locale];
    return { profile: { id: recognition.profile, name }, sentence: `${name}.` };
  }
}
