import { takeBackWays, type ElsewhereWish, type LateReceiptsWish, type TakeBackAnswer, type TakeBackOutlook, type TakeBackPreview, type TakeBackWay, type TakeBackWish } from '@kontor/api-contracts';
import { Trimmed } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsBoolean, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { WrittenDto } from './anew.dto';
import { SelectionDto } from './selection.dto';

const mostIds = 1000;
const longestReason = 500;

export class ElsewhereWishDto extends SelectionDto implements ElsewhereWish {
  @ApiProperty({ maxLength: longestReason, example: 'Im März von Hand gebucht', description: 'Where and how, in a sentence for whoever audits the books.' })
  @Trimmed()
  @IsString()
  @Length(1, longestReason)
  readonly note!: string;
}

export class ChosenTransactionsDto implements LateReceiptsWish {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: mostIds })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(mostIds)
  @IsUUID('all', { each: true })
  readonly transactionIds!: readonly string[];
}

export class TakeBackWishDto extends ChosenTransactionsDto implements TakeBackWish {
  @ApiProperty({ maxLength: longestReason, example: 'Falsches Konto; Beleg dort gelöscht', description: 'Why, in a sentence for whoever audits the books.' })
  @Trimmed()
  @IsString()
  @Length(1, longestReason)
  readonly reason!: string;

  @ApiPropertyOptional({ description: 'The person has removed from the accounting system what `needsRemoval` of the preview asks for.' })
  @IsOptional()
  @IsBoolean()
  readonly removedThere?: boolean;
}

export class TakeBackOutlookDto implements TakeBackOutlook {
  @ApiProperty({ format: 'uuid' })
  readonly transactionId: string = '';

  @ApiProperty({ enum: takeBackWays, enumName: 'TakeBackWay' })
  readonly way: TakeBackWay = 'nothing';

  @ApiProperty({ description: 'In words: what happens here, what stands there, who removes it.' })
  readonly consequence: string = '';

  @ApiProperty({ description: 'True where a person has to confirm that they removed what stands in the accounting system.' })
  readonly needsRemoval: boolean = false;

  @ApiProperty({ type: [WrittenDto], description: 'What its present export has written; empty for files.' })
  readonly written: readonly WrittenDto[] = [];

  @ApiProperty({ type: [String], description: 'Names of the files it stands in.' })
  readonly files: readonly string[] = [];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly runId: string | null = null;
}

export class TakeBackPreviewDto implements TakeBackPreview {
  @ApiProperty({ type: [TakeBackOutlookDto] })
  readonly transactions: readonly TakeBackOutlookDto[] = [];
}

export class TakenBackTransactionDto {
  @ApiProperty({ format: 'uuid' })
  readonly transactionId: string = '';

  @ApiProperty({ enum: takeBackWays, enumName: 'TakeBackWay' })
  readonly way: TakeBackWay = 'mark';
}

export class TakeBackAnswerDto implements TakeBackAnswer {
  @ApiProperty({ type: [TakenBackTransactionDto] })
  readonly transactions: readonly TakenBackTransactionDto[] = [];
}
