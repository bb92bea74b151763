import type { OverviewView } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { Access, AnswerLocale, CurrentActor, type Actor } from '@kontor/server-platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OverviewReader } from '../../application/overview/overview-reader';
import { OverviewDto, OverviewQuery } from './overview.dto';

@ApiTags('overview')
@Access('viewer')
@Controller('overview')
export class OverviewController {
  constructor(private readonly overview: OverviewReader) {}

  /** What needs somebody now, and how complete a month is over each connection. */
  @Get()
  @ApiOkResponse({ type: OverviewDto })
  show(@CurrentActor() { organizationId }: Actor, @AnswerLocale() locale: Locale, @Query() { month }: OverviewQuery): Promise<OverviewView> {
    return this.overview.read({ organizationId, locale }, month);
  }
}
