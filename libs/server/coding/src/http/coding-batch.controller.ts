import type { CodingBatchDetail, CodingBatchView, Page } from '@kontor/api-contracts';
import { TenantScope } from '@kontor/server-persistence';
import { Access, ApiPageOf, CurrentActor, Idempotent, IdPipe, type Actor } from '@kontor/server-platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { BatchCoder } from '../application/batches/batch-coder';
import { BatchReader } from '../application/batches/batch-reader';
import { BatchUndoer } from '../application/batches/batch-undoer';
import { CodingBatchDetailDto, CodingBatchDto, CodingBatchQuery, NewCodingBatchDto } from './coding-batch.dto';

@ApiTags('coding')
@Controller('coding-batches')
export class CodingBatchController {
  constructor(
    private readonly scope: TenantScope,
    private readonly coder: BatchCoder,
    private readonly undoer: BatchUndoer,
    private readonly reader: BatchReader,
  ) {}

  @Get()
  @Access('viewer')
  @ApiPageOf(CodingBatchDto)
  list(@CurrentActor() { organizationId }: Actor, @Query() query: CodingBatchQuery): Promise<Page<CodingBatchView>> {
    return this.scope.run(organizationId, (em) => this.reader.page(em, query));
  }

  @Get(':id')
  @Access('viewer')
  @ApiOkResponse({ type: CodingBatchDetailDto })
  read(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string): Promise<CodingBatchDetail> {
    return this.scope.run(organizationId, (em) => this.reader.get(em, id));
  }

  /** Writes the same values to many transactions. What is in an export or in a ledger is skipped, and the answer says so. */
  @Post()
  @Access('accountant')
  @Idempotent()
  @ApiCreatedResponse({ type: CodingBatchDto })
  create(@CurrentActor() actor: Actor, @Body() body: NewCodingBatchDto): Promise<CodingBatchView> {
    return this.scope.run(actor.organizationId, (em) => this.coder.code(em, actor, body));
  }

  /** Restores what the batch changed, except where somebody changed it since. The undo is a batch and can be undone. */
  @Post(':id/undo')
  @Access('accountant')
  @Idempotent()
  @ApiCreatedResponse({ type: CodingBatchDto })
  undo(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<CodingBatchView> {
    return this.scope.run(actor.organizationId, (em) => this.undoer.undo(em, actor, id));
  }
}
