import type { ItemView, Page, RunHead, RunView } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { keysetPosition } from '@kontor/server-persistence';
import { Access, AnswerLocale, ApiPageOf, CurrentActor, Idempotent, IdPipe, pageOf, readCursor, type Actor } from '@kontor/server-platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ItemReader, itemOrder } from '../application/item-reader';
import { RunReader, runOrder } from '../application/run-reader';
import { RunStarter } from '../application/run-starter';
import { ItemDto } from './item.dto';
import { RunDto, RunHeadDto } from './run.dto';
import { ItemQuery, RunQuery, RunWishDto } from './selection.dto';

@ApiTags('exports')
@Controller()
export class RunController {
  constructor(
    private readonly starter: RunStarter,
    private readonly runs: RunReader,
    private readonly items: ItemReader,
  ) {}

  /** Starts in the background; selecting the same again cannot export it twice. */
  @Post('connections/:id/runs')
  @Access('accountant')
  @Idempotent()
  @ApiCreatedResponse({ type: RunDto })
  async start(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string, @Body() wish: RunWishDto): Promise<RunView> {
    return this.runs.get({ ...actor, locale }, await this.starter.start(actor, id, wish));
  }

  @Get('runs')
  @Access('viewer')
  @ApiPageOf(RunHeadDto)
  async list(@CurrentActor() { organizationId }: Actor, @Query() { cursor, limit, ...filter }: RunQuery): Promise<Page<RunHead>> {
    const after = cursor === undefined ? undefined : readCursor(cursor, runOrder);
    const { rows, toHead } = await this.runs.rows(organizationId, filter, after, limit + 1);
    return pageOf(rows, limit, toHead, (row) => keysetPosition(new Date(row.started_at), row.id));
  }

  @Get('runs/:id')
  @Access('viewer')
  @ApiOkResponse({ type: RunDto })
  read(@CurrentActor() { organizationId }: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string): Promise<RunView> {
    return this.runs.get({ organizationId, locale }, id);
  }

  @Get('runs/:id/items')
  @Access('viewer')
  @ApiPageOf(ItemDto)
  async itemsOf(@CurrentActor() { organizationId }: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string, @Query() { state, cursor, limit }: ItemQuery): Promise<Page<ItemView>> {
    const after = cursor === undefined ? undefined : readCursor(cursor, itemOrder);
    const { rows, toView } = await this.items.rows({ organizationId, locale }, id, state, { after, limit: limit + 1 });
    return pageOf(rows, limit, toView, (row) => keysetPosition(row.position, row.id));
  }
}
