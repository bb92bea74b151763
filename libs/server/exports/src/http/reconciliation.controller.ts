import type { DriftView, Page } from '@kontor/api-contracts';
import { keysetPosition } from '@kontor/server-persistence';
import { Access, ApiPageOf, CurrentActor, IdPipe, pageOf, readCursor, type Actor } from '@kontor/server-platform';
import { Controller, Get, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import { DriftReader, driftOrder, toDriftView } from '../application/drift-reader';
import { ReconciliationCaller } from '../application/reconciliation-caller';
import { DriftDto } from './run.dto';
import { DriftQuery } from './selection.dto';

@ApiTags('exports')
@Controller('connections/:id')
export class ReconciliationController {
  constructor(
    private readonly caller: ReconciliationCaller,
    private readonly drift: DriftReader,
  ) {}

  /** Looks, in the background, at everything that was written over this connection. */
  @Post('reconciliation')
  @Access('accountant')
  @HttpCode(HttpStatus.ACCEPTED)
  @ApiAcceptedResponse()
  reconcile(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.caller.call(organizationId, id);
  }

  /** What was written, and what became of it in the books. */
  @Get('drift')
  @Access('viewer')
  @ApiPageOf(DriftDto)
  async list(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string, @Query() { state, transactionId, cursor, limit }: DriftQuery): Promise<Page<DriftView>> {
    const after = cursor === undefined ? undefined : readCursor(cursor, driftOrder);
    const filter = { ...(state ? { state } : {}), ...(transactionId ? { transactionId } : {}) };
    const rows = await this.drift.rows(organizationId, id, filter, { after, limit: limit + 1 });
    return pageOf(rows, limit, toDriftView, (row) => keysetPosition(new Date(row.written_at), row.id));
  }
}
