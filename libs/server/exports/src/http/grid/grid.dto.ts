import type { GridExamination, GridPage, GridSum, GridTotals } from '@kontor/api-contracts';
import { MoneyDto } from '@kontor/server-transactions';
import { ApiProperty } from '@nestjs/swagger';
import { LaneCountsDto } from '../run.dto';
import { GridRowDto } from './grid-row.dto';

export class GridExaminationDto implements GridExamination {
  @ApiProperty({ type: 'integer', description: 'How many rows that meet the other conditions were looked at.' })
  readonly rows: number = 0;

  @ApiProperty({ description: 'False when there are more that nobody has looked at: narrow the filter.' })
  readonly complete: boolean = true;
}

const examined = { type: GridExaminationDto, nullable: true, description: 'Set with a filter by outlook or issue only.' };

export class GridPageDto implements GridPage {
  @ApiProperty({ type: [GridRowDto] })
  readonly rows: readonly GridRowDto[] = [];

  @ApiProperty({ type: 'integer' })
  readonly offset: number = 0;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many rows there are in all, where this page reaches the last one.' })
  readonly end: number | null = null;

  @ApiProperty(examined)
  readonly examined: GridExaminationDto | null = null;
}

export class GridSumDto implements GridSum {
  @ApiProperty({ type: 'integer' })
  readonly count: number = 0;

  @ApiProperty({ type: MoneyDto, description: 'Of the signed billing amounts.' })
  readonly sum: MoneyDto = new MoneyDto();
}

export class GridTotalsDto implements GridTotals {
  @ApiProperty({ type: 'integer' })
  readonly count: number = 0;

  @ApiProperty({ type: [GridSumDto], description: 'One per currency, by its code.' })
  readonly sums: readonly GridSumDto[] = [];

  @ApiProperty({ type: LaneCountsDto, description: 'How many rows the same filter would find in each lane.' })
  readonly lanes: LaneCountsDto = new LaneCountsDto();

  @ApiProperty(examined)
  readonly examined: GridExaminationDto | null = null;
}
