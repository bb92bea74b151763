import { exportLanes, type ExportLane, type Page, type TransactionView } from '@kontor/api-contracts';
import { keysetPosition } from '@kontor/server-persistence';
import { Access, ApiPageOf, CurrentActor, IdPipe, pageOf, PageQuery, readCursor, type Actor } from '@kontor/server-platform';
import { TransactionDto, TransactionFinder } from '@kontor/server-transactions';
import { Controller, Get, Param, ParseEnumPipe, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { LaneReader, laneOrder } from '../application/lane-reader';

const lanePipe = new ParseEnumPipe(Object.fromEntries(exportLanes.map((lane) => [lane, lane])) as Record<ExportLane, ExportLane>);

@ApiTags('exports')
@Access('viewer')
@Controller('connections/:id/lanes')
export class LaneController {
  constructor(
    private readonly lanes: LaneReader,
    private readonly transactions: TransactionFinder,
  ) {}

  @Get(':lane/transactions')
  @ApiParam({ name: 'lane', enum: exportLanes })
  @ApiPageOf(TransactionDto)
  async list(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string, @Param('lane', lanePipe) lane: ExportLane, @Query() { cursor, limit }: PageQuery): Promise<Page<TransactionView>> {
    const after = cursor === undefined ? undefined : readCursor(cursor, laneOrder);
    const rows = await this.lanes.ids(organizationId, id, lane, { after, limit: limit + 1 });
    const views = await this.transactions.views(organizationId, rows.map((row) => row.id));
    const found = rows.flatMap((row) => {
      const view = views.get(row.id);
      return view ? [{ row, view }] : [];
    });
    return pageOf(found, limit, ({ view }) => view, ({ row }) => keysetPosition(row.sort_date, row.id));
  }
}
