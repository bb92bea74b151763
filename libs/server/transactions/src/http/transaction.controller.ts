import type { Page, TransactionView } from '@kontor/api-contracts';
import { Access, ApiPageOf, CurrentActor, IdPipe, platformProblem, type Actor } from '@kontor/server-platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TransactionFinder } from '../application/finding/transaction-finder';
import { TransactionList } from '../application/finding/transaction-list';
import { TransactionDto } from './transaction.dto';
import { TransactionQuery } from './transaction-filter.dto';

@ApiTags('transactions')
@Access('viewer')
@Controller('transactions')
export class TransactionController {
  constructor(
    private readonly transactions: TransactionList,
    private readonly finder: TransactionFinder,
  ) {}

  @Get()
  @ApiPageOf(TransactionDto)
  list(@CurrentActor() { organizationId }: Actor, @Query() query: TransactionQuery): Promise<Page<TransactionView>> {
    const { limit, cursor, sort, direction, ...filter } = query;
    return this.transactions.page(organizationId, { filter, sort, direction, cursor, limit });
  }

  @Get(':id')
  @ApiOkResponse({ type: TransactionDto })
  async read(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string): Promise<TransactionView> {
    const view = (await this.finder.views(organizationId, [id])).get(id);
    if (!view) throw platformProblem('not-found');
    return view;
  }
}
