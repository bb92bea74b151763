import { batchOutcomes, type BatchItemResult, type BatchOutcome, type FieldError, type TransactionBatchResult } from '@kontor/api-contracts';
import { CheckedApart, says } from '@kontor/server-platform';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, Matches } from 'class-validator';
import { sourceName } from './expectations';
import { NewTransactionDto } from './new-transaction.dto';

const mostItems = 1_000;

/** The items are checked one by one: a wrong one must not hold back the others. */
export class TransactionBatchDto {
  @ApiProperty({ example: 'card-platform', description: 'A short name that never changes; becomes the source `api:…`.' })
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/, says(sourceName))
  readonly source!: string;

  @ApiProperty({ type: [NewTransactionDto], minItems: 1, maxItems: mostItems })
  @CheckedApart()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostItems)
  readonly items!: readonly unknown[];
}

class ItemFieldErrorDto implements FieldError {
  @ApiProperty({ example: 'billing.minor' })
  readonly field: string = '';

  @ApiProperty({ example: 'is-int' })
  readonly code: string = '';

  @ApiProperty()
  readonly detail: string = '';
}

class BatchItemErrorDto {
  @ApiProperty({ example: 'invalid-item' })
  readonly code: string = '';

  @ApiProperty()
  readonly detail: string = '';

  @ApiProperty({ type: [ItemFieldErrorDto] })
  readonly errors: readonly ItemFieldErrorDto[] = [];
}

class BatchItemResultDto implements BatchItemResult {
  @ApiProperty({ type: 'integer', description: 'Place in `items`, counted from 0.' })
  readonly index: number = 0;

  @ApiProperty({ type: String, nullable: true })
  readonly sourceId: string | null = null;

  @ApiProperty({ enum: batchOutcomes, enumName: 'BatchOutcome' })
  readonly outcome: BatchOutcome = 'created';

  @ApiProperty({ format: 'uuid', type: String, nullable: true })
  readonly transactionId: string | null = null;

  @ApiProperty({ type: BatchItemErrorDto, nullable: true })
  readonly error: BatchItemErrorDto | null = null;
}

export class TransactionBatchResultDto implements TransactionBatchResult {
  @ApiProperty({ type: 'integer' })
  readonly created: number = 0;

  @ApiProperty({ type: 'integer' })
  readonly unchanged: number = 0;

  @ApiProperty({ type: 'integer' })
  readonly changed: number = 0;

  @ApiProperty({ type: 'integer' })
  readonly errors: number = 0;

  @ApiProperty({ type: [BatchItemResultDto], description: 'In the order of the request.' })
  readonly items: readonly BatchItemResultDto[] = [];
}
