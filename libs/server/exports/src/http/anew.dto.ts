import type { AnewAnswer, AnewView, AnewWish, OpenedAnew, WrittenView } from '@kontor/api-contracts';
import { Trimmed } from '@kontor/server-platform';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsString, IsUUID, Length } from 'class-validator';
import { EntryDto } from './entry.dto';

const mostIds = 1000;
const longestReason = 500;

export class AnewWishDto implements AnewWish {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: mostIds, description: 'All of them, or none where one is on its way or was never exported over this connection.' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(mostIds)
  @IsUUID('all', { each: true })
  readonly transactionIds!: readonly string[];

  @ApiProperty({ maxLength: longestReason, example: 'Beim Aufräumen in der Buchhaltung gelöscht', description: 'Why, in a sentence for whoever audits the books.' })
  @Trimmed()
  @IsString()
  @Length(1, longestReason)
  readonly reason!: string;
}

export class WrittenDto extends EntryDto implements WrittenView {
  @ApiProperty({ description: 'Which export of the transaction has written it; the first is 1.' })
  readonly generation: number = 1;

  @ApiProperty({ format: 'date-time' })
  readonly writtenAt: string = '';
}

export class AnewDto implements AnewView {
  @ApiProperty()
  readonly reason: string = '';

  @ApiProperty({ format: 'date-time' })
  readonly orderedAt: string = '';

  @ApiProperty({ type: [WrittenDto], description: 'What earlier exports have written; nothing of it is taken back.' })
  readonly earlier: readonly WrittenDto[] = [];
}

export class OpenedAnewDto implements OpenedAnew {
  @ApiProperty({ format: 'uuid' })
  readonly transactionId: string = '';

  @ApiProperty({ description: 'Which export of the transaction the next one is.' })
  readonly generation: number = 2;

  @ApiProperty({ type: AnewDto })
  readonly anew: AnewDto = new AnewDto();
}

export class AnewAnswerDto implements AnewAnswer {
  @ApiProperty({ type: [OpenedAnewDto] })
  readonly transactions: readonly OpenedAnewDto[] = [];
}
