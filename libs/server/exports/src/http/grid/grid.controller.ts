import type { GridPage, GridRow, GridTotals } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { Access, AnswerLocale, CurrentActor, IdPipe, type Actor } from '@kontor/server-platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { GridReader } from '../../application/grid/grid-reader';
import { GridPageDto, GridTotalsDto } from './grid.dto';
import { GridQuery, RowQuery, TotalsQuery } from './grid-filter.dto';
import { GridRowDto } from './grid-row.dto';

/** Transactions as they are coded and as they stand with a connection; also before anything is connected. */
@ApiTags('grid')
@Access('viewer')
@Controller('grid')
export class GridController {
  constructor(private readonly grid: GridReader) {}

  /** One window of the rows; windows may be asked for in any order. */
  @Get()
  @ApiOkResponse({ type: GridPageDto })
  page(@CurrentActor() { organizationId }: Actor, @AnswerLocale() locale: Locale, @Query() query: GridQuery): Promise<GridPage> {
    const { connectionId, sort, direction, offset, limit, ...filter } = query;
    return this.grid.page({ organizationId, locale }, connectionId, { filter, sort, direction }, { offset, limit });
  }

  /** Count and sums of all rows. */
  @Get('totals')
  @ApiOkResponse({ type: GridTotalsDto })
  totals(@CurrentActor() { organizationId }: Actor, @AnswerLocale() locale: Locale, @Query() query: TotalsQuery): Promise<GridTotals> {
    const { connectionId, ...filter } = query;
    return this.grid.totals({ organizationId, locale }, connectionId, filter);
  }

  /** One transaction as it stands after a change, whatever the grid is filtered by. */
  @Get('rows/:id')
  @ApiOkResponse({ type: GridRowDto })
  row(@CurrentActor() { organizationId }: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string, @Query() { connectionId }: RowQuery): Promise<GridRow> {
    return this.grid.row({ organizationId, locale }, connectionId, id);
  }
}
