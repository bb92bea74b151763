import { actorKinds, codingBatchOrigins, codingSkipReasons, type ActorKind, type CodingBatchDetail, type CodingBatchFilter, type CodingBatchOrigin, type CodingBatchView, type CodingSkip, type CodingSkipReason, type NewCodingBatch, type SkippedTransaction } from '@kontor/api-contracts';
import { IsLine, Omittable, PageQuery, QueryBoolean, Trimmed } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsObject, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { CodingFieldsDto } from './coding.dto';

const mostIds = 10_000;
const reasonDoc = { enum: codingSkipReasons, enumName: 'CodingSkipReason' };

/** What a batch writes and how people call it; which transactions it is about is said in two ways. */
export class BatchWishDto {
  @ApiProperty({ type: CodingFieldsDto, description: 'What is left out stays, `null` clears.' })
  @IsObject()
  @ValidateNested()
  @Type(() => CodingFieldsDto)
  readonly change!: CodingFieldsDto;

  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @Omittable()
  @Trimmed()
  @IsLine(1, 100)
  readonly name?: string;
}

export class NewCodingBatchDto extends BatchWishDto implements NewCodingBatch {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: mostIds, description: 'An id that comes twice counts once.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostIds)
  @IsUUID('all', { each: true })
  readonly transactionIds!: readonly string[];
}

class BatchActorDto {
  @ApiProperty({ enum: actorKinds, enumName: 'ActorKind' })
  readonly kind: ActorKind = 'user';

  @ApiProperty()
  readonly id: string = '';
}

class CodingSkipDto implements CodingSkip {
  @ApiProperty(reasonDoc)
  readonly reason: CodingSkipReason = 'exported';

  @ApiProperty()
  readonly count: number = 0;
}

export class CodingBatchDto implements CodingBatchView {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty({ enum: codingBatchOrigins, enumName: 'CodingBatchOrigin' })
  readonly origin: CodingBatchOrigin = 'selection';

  @ApiProperty({ type: String, nullable: true })
  readonly name: string | null = null;

  @ApiProperty({ type: CodingFieldsDto, nullable: true, description: 'What was written; `null` for a rule and an undo.' })
  readonly change: CodingFieldsDto | null = null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly ruleId: string | null = null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The batch this one took back.' })
  readonly undoes: string | null = null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The batch that took this one back; `null` while it can be undone.' })
  readonly undoneBy: string | null = null;

  @ApiProperty({ type: BatchActorDto })
  readonly by: BatchActorDto = new BatchActorDto();

  @ApiProperty({ format: 'date-time' })
  readonly at: string = '';

  @ApiProperty({ description: 'Always `changed + unchanged + skipped`.' })
  readonly selected: number = 0;

  @ApiProperty()
  readonly changed: number = 0;

  @ApiProperty()
  readonly unchanged: number = 0;

  @ApiProperty()
  readonly skipped: number = 0;

  @ApiProperty({ type: [CodingSkipDto], description: '`skipped` by reason.' })
  readonly skips: readonly CodingSkipDto[] = [];

  @ApiProperty({ description: 'Fields an undo left as they were, because somebody changed them since.' })
  readonly keptFields: number = 0;
}

class SkippedTransactionDto implements SkippedTransaction {
  @ApiProperty({ format: 'uuid' })
  readonly transactionId: string = '';

  @ApiProperty(reasonDoc)
  readonly reason: CodingSkipReason = 'exported';
}

export class CodingBatchDetailDto extends CodingBatchDto implements CodingBatchDetail {
  @ApiProperty({ type: [SkippedTransactionDto], description: 'Up to 200; unknown ids are only counted.' })
  readonly skippedTransactions: readonly SkippedTransactionDto[] = [];
}

export class CodingBatchQuery extends PageQuery implements CodingBatchFilter {
  @ApiPropertyOptional({ description: 'Also those of one edited transaction.' })
  @IsOptional()
  @QueryBoolean()
  @IsBoolean()
  readonly single?: boolean;
}
