import { referenceRowOutcomes, type ReferenceActivation, type ReferenceActivationResult, type ReferenceRow, type ReferenceRowChange, type ReferenceRowOutcome, type ReferenceUploadOptions, type ReferenceUploadResult } from '@kontor/api-contracts';
import { Omittable, QueryBoolean } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsUUID } from 'class-validator';

/** The form beside the file. */
export class ReferenceUploadDto implements ReferenceUploadOptions {
  @ApiPropertyOptional({ type: 'string', format: 'binary', description: 'CSV with a header; encoding, delimiter and columns are recognised. Up to 5 MB and 10,000 rows.' })
  readonly file?: unknown;

  @ApiPropertyOptional({ default: false, description: 'Tell what would happen, and change nothing.' })
  @Omittable()
  @QueryBoolean()
  @IsBoolean()
  readonly preview?: boolean;

  @ApiPropertyOptional({ default: false, description: 'Switch off every active value that is not in the file; values of a connected system stay as they are.' })
  @Omittable()
  @QueryBoolean()
  @IsBoolean()
  readonly deactivateOthers?: boolean;
}

const changedFields = ['name', 'number', 'group', 'active'] as const;
const delimiters = [',', ';', '\t', '|'] as const;

class ReferenceRowChangeDto implements ReferenceRowChange {
  @ApiProperty({ enum: changedFields })
  readonly field: ReferenceRowChange['field'] = 'name';

  @ApiProperty({ type: String, nullable: true })
  readonly from: string | null = null;

  @ApiProperty({ type: String, nullable: true })
  readonly to: string | null = null;
}

class ReferenceRowDto implements ReferenceRow {
  @ApiProperty({ description: 'The line it starts on in the file, counted from 1.' })
  readonly line: number = 1;

  @ApiProperty({ enum: referenceRowOutcomes, enumName: 'ReferenceRowOutcome' })
  readonly outcome: ReferenceRowOutcome = 'created';

  @ApiProperty({ type: String, nullable: true })
  readonly number: string | null = null;

  @ApiProperty()
  readonly name: string = '';

  @ApiProperty({ type: [ReferenceRowChangeDto] })
  readonly changes: readonly ReferenceRowChangeDto[] = [];

  @ApiProperty({ type: String, nullable: true, description: 'What is wrong and how to mend it.' })
  readonly sentence: string | null = null;
}

class UploadColumnsDto {
  @ApiProperty()
  readonly name: string = '';

  @ApiProperty({ type: String, nullable: true })
  readonly number: string | null = null;

  @ApiProperty({ type: String, nullable: true })
  readonly group: string | null = null;

  @ApiProperty({ type: String, nullable: true })
  readonly active: string | null = null;
}

class UploadCountsDto {
  @ApiProperty({ description: '`created + changed + unchanged + errors`' })
  readonly rows: number = 0;

  @ApiProperty()
  readonly created: number = 0;

  @ApiProperty()
  readonly changed: number = 0;

  @ApiProperty()
  readonly unchanged: number = 0;

  @ApiProperty()
  readonly errors: number = 0;

  @ApiProperty({ description: 'Values not in the file that are switched off.' })
  readonly deactivated: number = 0;
}

export class ReferenceUploadResultDto implements ReferenceUploadResult {
  @ApiProperty()
  readonly preview: boolean = false;

  @ApiProperty({ enum: delimiters })
  readonly delimiter: ReferenceUploadResult['delimiter'] = ';';

  @ApiProperty({ type: UploadColumnsDto, description: 'The columns that were recognised, by the names the file has for them.' })
  readonly columns: UploadColumnsDto = new UploadColumnsDto();

  @ApiProperty({ type: UploadCountsDto })
  readonly counts: UploadCountsDto = new UploadCountsDto();

  @ApiProperty({ type: [ReferenceRowDto], description: 'Up to 500: those with errors first.' })
  readonly rows: readonly ReferenceRowDto[] = [];

  @ApiProperty({ type: String, nullable: true, description: 'Rows with errors as CSV, each with its sentence, to be mended and uploaded again.' })
  readonly errorFile: string | null = null;
}

export class ReferenceActivationDto implements ReferenceActivation {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: 1_000 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @IsUUID('all', { each: true })
  readonly ids!: readonly string[];

  @ApiProperty()
  @IsBoolean()
  readonly active!: boolean;
}

export class ReferenceActivationResultDto implements ReferenceActivationResult {
  @ApiProperty()
  readonly changed: number = 0;

  @ApiProperty()
  readonly unchanged: number = 0;
}
