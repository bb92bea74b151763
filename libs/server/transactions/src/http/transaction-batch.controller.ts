import type { TransactionBatchResult } from '@kontor/api-contracts';
import { Access, CurrentActor, Idempotent, type Actor } from '@kontor/server-platform';
import { Body, Controller, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { BatchTaker } from '../application/batch/batch-taker';
import { readItems } from './batch-items';
import { TransactionBatchDto, TransactionBatchResultDto } from './transaction-batch.dto';

@ApiTags('transactions')
@Controller()
export class TransactionBatchController {
  constructor(private readonly batches: BatchTaker) {}

  /** For card platforms. Sending a batch again changes nothing, with and without an idempotency key. */
  @Post('transactions\\:batch')
  @Access('accountant')
  @Idempotent()
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: TransactionBatchResultDto })
  take(@CurrentActor() actor: Actor, @Body() { source, items }: TransactionBatchDto): Promise<TransactionBatchResult> {
    return this.batches.take(actor, source, readItems(source, items));
  }
}
