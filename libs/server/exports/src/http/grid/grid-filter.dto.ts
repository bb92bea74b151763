import { exportLanes, gridOutlooks, gridSorts, sortDirections, type ExportLane, type GridFilter, type GridOutlook, type GridRequest, type GridSort, type SortDirection } from '@kontor/api-contracts';
import { accountingFields, type AccountingField } from '@kontor/exporter-contract';
import { IsLine, QueryInteger } from '@kontor/server-platform';
import { List, TransactionFilterDto } from '@kontor/server-transactions';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';

const mostRows = 500;

export class GridFilterDto extends TransactionFilterDto implements GridFilter {
  @ApiPropertyOptional({ description: "Part of the merchant's name, the description, the purpose, the note or the receipt number, in any case." })
  @IsOptional()
  @IsLine(1, 200)
  override readonly text?: string;

  @ApiPropertyOptional({ enum: exportLanes, enumName: 'ExportLane', description: 'Over the connection; without one everything is open.' })
  @IsOptional()
  @IsIn(exportLanes)
  readonly lane?: ExportLane;

  @ApiPropertyOptional({ enum: accountingFields, enumName: 'AccountingField', isArray: true, description: 'Without a value in one of these; `receipt`: without a receipt.' })
  @IsOptional()
  @List()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(accountingFields.length)
  @IsIn(accountingFields, { each: true })
  readonly missing?: readonly AccountingField[];

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  readonly glAccountId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  readonly taxRateId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  readonly supplierId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  readonly costCenterId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  readonly costUnitId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The rule has filled a field, and nobody has changed it since.' })
  @IsOptional()
  @IsUUID('all')
  readonly ruleId?: string;

  @ApiPropertyOptional({ enum: gridOutlooks, enumName: 'GridOutlook', description: 'Of the open ones, those an export would come to this with. Rows are looked at one by one: see `examined`.' })
  @IsOptional()
  @IsIn(gridOutlooks)
  readonly outlook?: GridOutlook;

  @ApiPropertyOptional({ example: 'KON-missing-field', description: 'Of the open ones, those with an issue of this code. Rows are looked at one by one: see `examined`.' })
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/)
  readonly issue?: string;
}

/** Query of `GET /api/v1/grid/rows/{id}`. */
export class RowQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Whose lanes, requirements and issues count; without one only the required data fields do.' })
  @IsOptional()
  @IsUUID('all')
  readonly connectionId?: string;
}

/** Query of `GET /api/v1/grid/totals`. */
export class TotalsQuery extends GridFilterDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Whose lanes, requirements and issues count; without one only the required data fields do.' })
  @IsOptional()
  @IsUUID('all')
  readonly connectionId?: string;
}

/** Query of `GET /api/v1/grid`. */
export class GridQuery extends TotalsQuery implements GridRequest {
  @ApiPropertyOptional({ enum: gridSorts, enumName: 'GridSort', default: 'date' })
  @IsOptional()
  @IsIn(gridSorts)
  readonly sort: GridSort = 'date';

  @ApiPropertyOptional({ enum: sortDirections, enumName: 'SortDirection', default: 'desc' })
  @IsOptional()
  @IsIn(sortDirections)
  readonly direction: SortDirection = 'desc';

  @ApiPropertyOptional({ type: 'integer', minimum: 0, default: 0 })
  @IsOptional()
  @QueryInteger()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  readonly offset: number = 0;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: mostRows, default: 100 })
  @IsOptional()
  @QueryInteger()
  @IsInt()
  @Min(1)
  @Max(mostRows)
  readonly limit: number = 100;
}
