import type { ItemTimeline, RunView } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { Access, AnswerLocale, CurrentActor, IdPipe, type Actor } from '@kontor/server-platform';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ItemDecider } from '../application/item-decider';
import { ItemReader } from '../application/item-reader';
import { RunReader } from '../application/run-reader';
import { RunSteward } from '../application/run-steward';
import { ItemTimelineDto } from './item.dto';
import { RunDto } from './run.dto';
import { ItemDecisionDto } from './selection.dto';

@ApiTags('exports')
@Access('accountant')
@Controller()
export class RunCareController {
  constructor(
    private readonly steward: RunSteward,
    private readonly decider: ItemDecider,
    private readonly runs: RunReader,
    private readonly items: ItemReader,
  ) {}

  @Post('runs/:id/pause')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: RunDto })
  async pause(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string): Promise<RunView> {
    await this.steward.pause(actor, id);
    return this.runs.get({ ...actor, locale }, id);
  }

  @Post('runs/:id/resume')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: RunDto })
  async resume(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string): Promise<RunView> {
    await this.steward.resume(actor, id);
    return this.runs.get({ ...actor, locale }, id);
  }

  /** What was begun is finished; the rest goes back to the open lane. */
  @Post('runs/:id/cancel')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: RunDto })
  async cancel(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string): Promise<RunView> {
    await this.steward.cancel(actor, id);
    return this.runs.get({ ...actor, locale }, id);
  }

  @Post('runs/:id/retry')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: RunDto })
  async retry(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string): Promise<RunView> {
    await this.steward.retry(actor, id);
    return this.runs.get({ ...actor, locale }, id);
  }

  @Get('export-items/:id')
  @Access('viewer')
  @ApiOkResponse({ type: ItemTimelineDto })
  timeline(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string): Promise<ItemTimeline> {
    return this.items.timeline({ ...actor, locale }, id);
  }

  /** For an item in review: what a person found in the accounting system. */
  @Post('export-items/:id/decision')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: ItemTimelineDto })
  async decide(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string, @Body() decision: ItemDecisionDto): Promise<ItemTimeline> {
    await this.decider.decide(actor, id, decision);
    return this.items.timeline({ ...actor, locale }, id);
  }
}
