import type { TransactionReceiptsView } from '@kontor/api-contracts';
import { TenantScope } from '@kontor/server-persistence';
import { Access, CurrentActor, IdPipe, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReceiptFinder } from '../application/receipt-finder';
import { ReceiptLinker } from '../application/receipt-linker';
import { viewOf } from './receipt-views';
import { ReceiptPlaceDto, TransactionReceiptsDto } from './receipt.dto';

@ApiTags('receipts')
@Controller('transactions/:id/receipts')
export class TransactionReceiptController {
  constructor(
    private readonly scope: TenantScope,
    private readonly finder: ReceiptFinder,
    private readonly linker: ReceiptLinker,
  ) {}

  @Get()
  @Access('viewer')
  @ApiOkResponse({ type: TransactionReceiptsDto })
  list(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string): Promise<TransactionReceiptsView> {
    return this.scope.run(organizationId, (em) => this.view(em, id));
  }

  /** May be repeated; with `position` it moves a receipt that is linked already. */
  @Put(':receiptId')
  @Access('accountant')
  @ApiOkResponse({ type: TransactionReceiptsDto })
  link(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Param('receiptId', IdPipe) receiptId: string, @Body() { position }: ReceiptPlaceDto): Promise<TransactionReceiptsView> {
    return this.scope.run(actor.organizationId, async (em) => {
      await this.linker.link(em, actor, id, [receiptId], position);
      return this.view(em, id);
    });
  }

  @Delete(':receiptId')
  @Access('accountant')
  @ApiOkResponse({ type: TransactionReceiptsDto })
  unlink(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Param('receiptId', IdPipe) receiptId: string): Promise<TransactionReceiptsView> {
    return this.scope.run(actor.organizationId, async (em) => {
      await this.linker.unlink(em, actor, id, receiptId);
      return this.view(em, id);
    });
  }

  private async view(em: EntityManager, transactionId: string): Promise<TransactionReceiptsView> {
    const { transaction, receipts } = await this.finder.ofTransaction(em, transactionId);
    return { transactionId, revision: transaction.revision, receipts: receipts.map(viewOf) };
  }
}
