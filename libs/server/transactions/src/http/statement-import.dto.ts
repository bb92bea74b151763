import type { StatementCounts, StatementErrorView, StatementImportResult, StatementImportView, StatementProfileView } from '@kontor/api-contracts';
import { IsLine, IsText, NamedActorDto, says, Trimmed } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsOptional, Matches, ValidateNested } from 'class-validator';
import { statementProfileIds, type StatementProfileId } from '../domain/profiles/statement-profile';
import { encodings, type EncodingName } from '../domain/text/encodings';
import { digest } from './expectations';

const longestName = 1_000;
const longestMapping = 100_000;

/** What is known of the uploaded file; its bytes wait on disk. */
export class UploadedStatementDto {
  @IsLine(0, longestName)
  readonly name!: string;

  @IsInt()
  readonly bytes!: number;

  @Matches(/^[0-9a-f]{64}$/, says(digest))
  readonly sha256!: string;
}

class StatementOptionsDto {
  @ApiPropertyOptional({ enum: statementProfileIds, enumName: 'StatementProfileId', description: 'Recognised by the file itself where it is left out.' })
  @IsOptional()
  @IsIn(statementProfileIds)
  readonly profile?: StatementProfileId;

  @ApiPropertyOptional({ description: 'JSON text of a mapping, for files of no known format; docs/importing.md describes it.' })
  @IsOptional()
  @IsText(0, longestMapping)
  readonly mapping?: string;

  @ApiPropertyOptional({ description: 'Tells apart accounts of one source whose files do not name them. Always give the same.' })
  @IsOptional()
  @Trimmed()
  @IsLine(1, 200)
  readonly account?: string;

  @ApiPropertyOptional({ enum: encodings, enumName: 'StatementEncoding', description: "For a file that was saved in another encoding than the profile's." })
  @IsOptional()
  @IsIn(encodings)
  readonly encoding?: EncodingName;
}

export class StatementToRecognizeDto extends StatementOptionsDto {
  @ApiProperty({ type: 'string', format: 'binary', description: 'The file, or its beginning: 64 KB tell the format, a few hundred the first rows.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => UploadedStatementDto)
  readonly file!: UploadedStatementDto;
}

export class NewStatementImportDto extends StatementOptionsDto {
  @ApiProperty({ type: 'string', format: 'binary' })
  @IsDefined()
  @ValidateNested()
  @Type(() => UploadedStatementDto)
  readonly file!: UploadedStatementDto;
}

export class StatementProfileDto implements StatementProfileView {
  @ApiProperty({ enum: statementProfileIds, enumName: 'StatementProfileId' })
  readonly id: string = '';

  @ApiProperty()
  readonly name: string = '';
}

export class StatementCountsDto implements StatementCounts {
  @ApiProperty({ type: 'integer', description: 'The sum of the others.' })
  readonly rows: number = 0;

  @ApiProperty({ type: 'integer' })
  readonly new: number = 0;

  @ApiProperty({ type: 'integer' })
  readonly changed: number = 0;

  @ApiProperty({ type: 'integer' })
  readonly unchanged: number = 0;

  @ApiProperty({ type: 'integer', description: 'Known as pending under another key, and booked now.' })
  readonly pendingTakenOver: number = 0;

  @ApiProperty({ type: 'integer' })
  readonly errors: number = 0;
}

export class StatementErrorDto implements StatementErrorView {
  @ApiProperty({ type: 'integer', description: 'Counted from 1.' })
  readonly line: number = 1;

  @ApiProperty({ example: 'unreadable-amount' })
  readonly code: string = '';

  @ApiProperty()
  readonly sentence: string = '';

  @ApiProperty({ format: 'uuid', type: String, nullable: true, description: 'The transaction the row contradicts.' })
  readonly transactionId: string | null = null;
}

export class StatementImportDto implements StatementImportView {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty()
  readonly profile: StatementProfileDto = new StatementProfileDto();

  @ApiProperty({ example: 'generic:amex-business' })
  readonly source: string = '';

  @ApiProperty({ type: String, nullable: true })
  readonly account: string | null = null;

  @ApiProperty()
  readonly fileName: string = '';

  @ApiProperty({ type: 'integer' })
  readonly bytes: number = 0;

  @ApiProperty()
  readonly sha256: string = '';

  @ApiProperty()
  readonly counts: StatementCountsDto = new StatementCountsDto();

  @ApiProperty({ type: StatementErrorDto, nullable: true, description: 'The file could not be read to its end.' })
  readonly endedEarly: StatementErrorDto | null = null;

  @ApiProperty()
  readonly startedBy: NamedActorDto = new NamedActorDto();

  @ApiProperty({ format: 'date-time' })
  readonly startedAt: string = '';

  @ApiProperty({ format: 'date-time', type: String, nullable: true, description: 'Without it: under way, or broken off; importing the file again completes it.' })
  readonly finishedAt: string | null = null;
}

export class StatementImportResultDto extends StatementImportDto implements StatementImportResult {
  @ApiProperty()
  readonly summary: string = '';

  @ApiProperty({ type: [StatementErrorDto], description: 'The first hundred.' })
  readonly errors: readonly StatementErrorDto[] = [];
}
