import type { ConnectionMonth, MonthEquation, OverviewView, RunTrouble, ShareView } from '@kontor/api-contracts';
import { says } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { monthPattern } from '../../domain/overview/month';
import { GridSumDto } from '../grid/grid.dto';
import { IssueGroupDto } from '../preview.dto';

export class ShareDto implements ShareView {
  @ApiProperty({ type: 'integer' })
  readonly count: number = 0;

  @ApiProperty({ type: [GridSumDto], description: 'One per currency, by its code.' })
  readonly sums: readonly GridSumDto[] = [];
}

export class MonthEquationDto implements MonthEquation {
  @ApiProperty({ type: ShareDto, description: 'The sum of all the others, in count and in each currency.' })
  readonly total: ShareDto = new ShareDto();

  @ApiProperty({ type: ShareDto })
  readonly exported: ShareDto = new ShareDto();

  @ApiProperty({ type: ShareDto, description: 'Exported by other means, as a person has noted.' })
  readonly elsewhere: ShareDto = new ShareDto();

  @ApiProperty({ type: ShareDto })
  readonly queued: ShareDto = new ShareDto();

  @ApiProperty({ type: ShareDto, description: 'Open, and could be exported.' })
  readonly ready: ShareDto = new ShareDto();

  @ApiProperty({ type: ShareDto, description: 'Open, and something stands in the way.' })
  readonly blocked: ShareDto = new ShareDto();

  @ApiProperty({ type: ShareDto, description: 'Open, and there is nothing to export, such as a transaction that is not booked yet.' })
  readonly nothingToDo: ShareDto = new ShareDto();

  @ApiProperty({ type: ShareDto, description: 'Open, and not looked at: there are too many.' })
  readonly unexamined: ShareDto = new ShareDto();
}

export class ConnectionMonthDto implements ConnectionMonth {
  @ApiProperty({ format: 'uuid', type: String, nullable: true, description: 'Null where nothing is connected.' })
  readonly connectionId: string | null = null;

  @ApiProperty({ type: MonthEquationDto })
  readonly equation: MonthEquationDto = new MonthEquationDto();

  @ApiProperty({ type: [IssueGroupDto], description: 'Of the blocked ones, by cause, the most frequent first.' })
  readonly groups: readonly IssueGroupDto[] = [];

  @ApiProperty({ type: 'integer', description: 'How many transactions of other months are open.' })
  readonly openOutside: number = 0;
}

export class RunTroubleDto implements RunTrouble {
  @ApiProperty({ format: 'uuid' })
  readonly runId: string = '';

  @ApiProperty({ format: 'uuid' })
  readonly connectionId: string = '';

  @ApiProperty({ format: 'date-time' })
  readonly startedAt: string = '';

  @ApiProperty({ type: 'integer', description: 'Failed, and not exported or queued since.' })
  readonly failed: number = 0;

  @ApiProperty({ type: 'integer', description: 'Wait for a decision.' })
  readonly needsReview: number = 0;
}

export class OverviewDto implements OverviewView {
  @ApiProperty({ description: '`yyyy-MM`, by the booking date, or the day of the transaction where it is not booked yet.' })
  readonly month: string = '';

  @ApiProperty({ type: String, nullable: true, description: 'The first month with a transaction.' })
  readonly firstMonth: string | null = null;

  @ApiProperty({ type: String, nullable: true })
  readonly lastMonth: string | null = null;

  @ApiProperty({ type: [ConnectionMonthDto], description: 'One per connection that was not disconnected, the newest first; one without a connection where there is none.' })
  readonly connections: readonly ConnectionMonthDto[] = [];

  @ApiProperty({ type: [RunTroubleDto], description: 'Runs that left something to a person, the newest first, at most ten.' })
  readonly troubles: readonly RunTroubleDto[] = [];
}

const aMonth = { de: 'Geben Sie einen Monat als JJJJ-MM an, zum Beispiel 2026-03.', en: 'Give a month as yyyy-MM, 2026-03 for example.' };

export class OverviewQuery {
  @ApiPropertyOptional({ pattern: monthPattern.source, example: '2026-03', description: 'The last one with a transaction when left out.' })
  @IsOptional()
  @Matches(monthPattern, says(aMonth))
  readonly month?: string;
}
